import type { Act } from '#domain/permission/permissions.ts'
import { type Asker, mayAct, type Subject } from '#domain/permission/permit.ts'
import type { HeldRole, Role } from '#domain/permission/role.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Town } from '#domain/town/town.ts'
import { unitPath } from '#domain/town/unit.ts'
import type { Actor } from './actor.ts'

type CaseFileSubject = Subject & { readonly id: string }

/**
 * Whether the actor may do this to this case file, by the one table. Whoever has stepped aside from it may do nothing
 * there, not even know of it.
 */
export function isAllowed(town: Town, actor: Actor, act: Act, caseFile: CaseFileSubject): boolean {
  if (actor.kind === 'staff' && actor.asideFrom.has(caseFile.id)) return false
  const asker = askerFor(actor, caseFile.id)
  return asker !== null && mayAct(asker, act, caseFile, (above, unitId) => covers(town, above, unitId))
}

/** Throws `not-found` for who may not even know of it, `sign-in` for nobody, `forbidden` for the rest. */
export function authorize(town: Town, actor: Actor, act: Act, caseFile: CaseFileSubject): void {
  if (actor.kind === 'visitor') throw new Refusal('sign-in')
  if (isAllowed(town, actor, act, caseFile)) return
  throw new Refusal(isAllowed(town, actor, 'read', caseFile) ? 'forbidden' : 'not-found')
}

/** Is a unit the other one, or below it? */
export function covers(town: Town, above: string, unitId: string): boolean {
  return unitPath(town.units, unitId).some((unit) => unit.id === above)
}

/** Is one of these roles among those held, for the unit, one above it or the whole town? */
export function holdsOver(
  town: Town,
  held: readonly HeldRole[],
  names: readonly Role[],
  unitId: string,
): boolean {
  return held.some(
    ({ role, unitId: above }) => names.includes(role) && (above === null || covers(town, above, unitId)),
  )
}

function askerFor(actor: Actor, caseFileId: string): Asker | null {
  if (actor.kind === 'staff') return actor
  if (actor.kind === 'system') return { kind: 'system' }
  return actor.kind === 'resident' && actor.caseFileId === caseFileId ? { kind: 'resident' } : null
}
