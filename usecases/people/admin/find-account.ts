import { findStaffByLogin, type StaffRow } from '#db/queries/staff.ts'
import { listRolesOf } from '#db/queries/staff-admin.ts'
import { isTownsToGive } from '#domain/permission/permit.ts'
import type { HeldRole } from '#domain/permission/role.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Town } from '#domain/town/town.ts'
import type { StaffActor } from '#usecases/actor.ts'
import type { Hall } from '#usecases/hall.ts'
import { administers } from '../may-manage.ts'

/** Somebody's account, for who administers their unit. Throws `not-found` for everybody else and for nobody's. */
export async function findAccount(
  hall: Hall,
  town: Town,
  actor: StaffActor,
  login: string,
): Promise<StaffRow> {
  const person = await findStaffByLogin(hall.read, login)
  if (!person || !(await administersAccount(hall, town, actor, person))) throw new Refusal('not-found')
  return person
}

/** Does this person administer the account? */
export async function administersAccount(
  hall: Hall,
  town: Town,
  actor: StaffActor,
  { id, unitId }: Pick<StaffRow, 'id' | 'unitId'>,
): Promise<boolean> {
  return administersHolder(town, actor, unitId, await listRolesOf(hall.read, id))
}

/**
 * Who gets hold of an account gets all that it may do: one with a role that is the town's to give, or for a unit that is
 * not the admin's, is administered by admins of the whole town alone. `unitId` and `roles` are those of the account.
 */
export function administersHolder(
  town: Town,
  actor: StaffActor,
  unitId: string,
  roles: readonly HeldRole[],
): boolean {
  if (!administers(town, actor, unitId)) return false
  if (actor.roles.some((held) => held.role === 'admin' && held.unitId === null)) return true
  return roles.every(
    (held) => held.unitId !== null && !isTownsToGive(held.role) && administers(town, actor, held.unitId),
  )
}

/** Throws `not-found` for who administers nothing. */
export function checkAdmin(actor: StaffActor): void {
  if (!actor.roles.some(({ role }) => role === 'admin')) throw new Refusal('not-found')
}
