import { findStaff, type StaffRow } from '#db/queries/staff.ts'
import type { Town } from '#domain/town/town.ts'
import type { Actor, StaffActor } from '../actor.ts'
import { holdsOver } from '../authorize.ts'
import type { Hall } from '../hall.ts'

/** Does this person lead the unit, or one above it? */
export function leads(town: Town, actor: StaffActor, unitId: string): boolean {
  return holdsOver(town, actor.roles, ['lead'], unitId)
}

/** The member of staff whose absence the actor may enter or end: themselves, or somebody of a unit they lead. */
export async function findOwnOrLed(
  hall: Hall,
  town: Town,
  actor: StaffActor,
  staffId: string,
): Promise<StaffRow | undefined> {
  const person = await findStaff(hall.read, staffId)
  if (!person || person.disabledAt !== null) return undefined
  return person.id === actor.staffId || leads(town, actor, person.unitId) ? person : undefined
}

/** Does this person administer accounts of the unit? The command line administers all. */
export function administers(town: Town, actor: Actor, unitId: string): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind !== 'staff') return false
  return holdsOver(town, actor.roles, ['admin'], unitId)
}
