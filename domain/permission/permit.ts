import type { Move } from '../case-file/move.ts'
import type { HeldRole, Role } from './role.ts'

/** What the table asks about a case file. */
export type Subject = {
  readonly unitId: string
  readonly sendingUnitId: string | null
  readonly handlerId: string | null
  readonly sealed: boolean
}

/** Who asks: a member of staff, or whoever holds the receipt of this case file. */
export type Asker =
  | { readonly kind: 'staff'; readonly staffId: string; readonly roles: readonly HeldRole[] }
  | { readonly kind: 'resident' }
  | { readonly kind: 'system' }

export type Act = Move | 'read' | 'read-log'

/** Where a role reaches: case files of its unit, only those it handles, those its unit sent on, or all of the town. */
type Scope = 'unit' | 'own' | 'sender' | 'town'

type Permission = { readonly staff: Partial<Record<Role, Scope>>; readonly resident?: true }

const READERS: Permission['staff'] = {
  clerk: 'unit',
  triage: 'unit',
  handler: 'unit',
  lead: 'unit',
  reviewer: 'unit',
  oversight: 'town',
  manager: 'unit',
  auditor: 'town',
}
const DISPATCH: Permission['staff'] = { triage: 'unit', lead: 'unit' }
const WORKERS: Permission['staff'] = { handler: 'own', lead: 'unit' }
const SPEAKERS: Permission['staff'] = { clerk: 'unit', triage: 'unit', handler: 'unit', lead: 'unit' }
const RESIDENT: Permission = { staff: {}, resident: true }

/** The table (role × scope × act), complete by type. */
export const PERMISSIONS: Readonly<Record<Act, Permission>> = {
  read: { staff: READERS, resident: true },
  'read-log': { staff: { auditor: 'town', oversight: 'town' } },
  'complete-intake': { staff: { clerk: 'unit', triage: 'unit', handler: 'own', lead: 'unit' } },
  classify: { staff: DISPATCH },
  accept: { staff: DISPATCH },
  decline: { staff: DISPATCH },
  forward: { staff: DISPATCH },
  assign: { staff: DISPATCH },
  take: { staff: { handler: 'unit', lead: 'unit' } },
  'hand-over': { staff: WORKERS },
  'stand-in': { staff: { handler: 'unit', lead: 'unit' } },
  'object-to-transfer': { staff: DISPATCH },
  'rule-on-transfer': { staff: { triage: 'sender', lead: 'sender' } },
  seal: { staff: { ...SPEAKERS, oversight: 'town' } },
  'ask-resident': { staff: { ...WORKERS, triage: 'unit' } },
  message: { staff: SPEAKERS },
  note: { staff: { ...SPEAKERS, reviewer: 'unit', oversight: 'town' } },
  decide: { staff: WORKERS },
  deliver: { staff: { clerk: 'unit', handler: 'own', lead: 'unit' } },
  'reissue-code': { staff: { clerk: 'unit', triage: 'unit' } },
  close: { staff: { triage: 'unit', lead: 'unit' } },
  answer: RESIDENT,
  write: RESIDENT,
  rate: RESIDENT,
  confirm: RESIDENT,
  reopen: RESIDENT,
  withdraw: RESIDENT,
  'end-helper': RESIDENT,
}

/**
 * Whether this asker may do this to this case file. A sealed one is open to integrity officers of its unit alone.
 * @param covers whether a unit lies at or below another in the tree of units
 */
export function mayAct(
  asker: Asker,
  act: Act,
  subject: Subject,
  covers: (above: string, unitId: string) => boolean,
): boolean {
  if (asker.kind === 'system') return true
  const permission = PERMISSIONS[act]
  if (asker.kind === 'resident') return permission.resident === true
  if (subject.sealed) return mayActOnSealed(asker.roles, act, subject, covers)
  return asker.roles.some((held) => {
    const scope = permission.staff[held.role]
    return scope !== undefined && reaches(scope, held, asker.staffId, subject, covers)
  })
}

const SEALED_ACTS: readonly Act[] = [
  'read',
  'accept',
  'take',
  'assign',
  'note',
  'message',
  'ask-resident',
  'decide',
  'deliver',
  'classify',
  'close',
]

function mayActOnSealed(
  roles: readonly HeldRole[],
  act: Act,
  subject: Subject,
  covers: (above: string, unitId: string) => boolean,
): boolean {
  return (
    SEALED_ACTS.includes(act) &&
    roles.some(
      (held) => held.role === 'integrity' && (held.unitId === null || covers(held.unitId, subject.unitId)),
    )
  )
}

function reaches(
  scope: Scope,
  held: HeldRole,
  staffId: string,
  subject: Subject,
  covers: (above: string, unitId: string) => boolean,
): boolean {
  const over = (unitId: string | null) =>
    unitId !== null && (held.unitId === null || covers(held.unitId, unitId))
  if (scope === 'town') return true
  if (scope === 'sender') return over(subject.sendingUnitId)
  if (scope === 'own') return over(subject.unitId) && subject.handlerId === staffId
  return over(subject.unitId)
}
