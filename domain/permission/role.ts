export const ROLES = [
  'clerk',
  'triage',
  'handler',
  'lead',
  'reviewer',
  'oversight',
  'integrity',
  'editor',
  'payment-maker',
  'payment-approver',
  'manager',
  'auditor',
  'admin',
] as const
export type Role = (typeof ROLES)[number]

/** A role is held for a unit and all below it, or for the whole town (`unitId` null). */
export type HeldRole = { readonly role: Role; readonly unitId: string | null }
