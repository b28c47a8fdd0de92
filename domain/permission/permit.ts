import { type Act, PERMISSIONS, type Scope, SEALED_ACTS } from './permissions.ts'
import type { HeldRole, Role } from './role.ts'

/** What the table asks about a case file. */
export type Subject = {
  readonly unitId: string
  readonly sendingUnitId: string | null
  readonly handlerId: string | null
  readonly sealed: boolean
  /** The unit of the hall that reviews the opinion, while it does. */
  readonly reviewUnitId: string | null
  /** Units with an open leg. */
  readonly legUnitIds: readonly string[]
  /** The unit whose head is asked for more time, while they are. */
  readonly approvingUnitId: string | null
}

/** Who asks: a member of staff, or whoever holds the receipt of this case file. */
export type Asker =
  | { readonly kind: 'staff'; readonly staffId: string; readonly roles: readonly HeldRole[] }
  | { readonly kind: 'resident' }
  | { readonly kind: 'system' }

/**
 * Is this role for an admin of the whole town to give? It reaches case files of the whole town, for whatever unit it is
 * held, or what is sealed.
 */
export function isTownsToGive(role: Role): boolean {
  return role === 'integrity' || Object.values(PERMISSIONS).some(({ staff }) => staff[role]?.includes('town'))
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
    const scopes = permission.staff[held.role] ?? []
    return scopes.some((scope) => reaches(scope, held, asker.staffId, subject, covers))
  })
}

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
  if (scope === 'review') return over(subject.reviewUnitId)
  if (scope === 'approver') return over(subject.approvingUnitId)
  if (scope === 'leg') return subject.legUnitIds.some(over)
  if (scope === 'own') return over(subject.unitId) && subject.handlerId === staffId
  return over(subject.unitId)
}
