import { insertStaffRole } from '#db/queries/staff.ts'
import { deleteRolesOf, listRolesOf, updateDetails } from '#db/queries/staff-admin.ts'
import type { HeldRole } from '#domain/permission/role.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import { forgetActors } from '#usecases/account/actor-of-cookies.ts'
import type { StaffActor } from '#usecases/actor.ts'
import type { FieldProblem } from '#usecases/case-file/moves/move-fields.ts'
import type { Hall } from '#usecases/hall.ts'
import { forgetDirectory } from '#usecases/queue/staff-directory.ts'
import { currentTown } from '#usecases/town/current-town.ts'
import { readDetails, readRoles } from './account-fields.ts'
import { findAccount } from './find-account.ts'
import { holdWithAdmins, isLastAdmin } from './last-admin.ts'
import { logStaffAct } from './log-staff-act.ts'

export type AccountChanged =
  | { readonly ok: true }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }

/** Changes name, unit or language. For admins of the person's unit; throws `not-found`. */
export async function changeDetails(
  hall: Hall,
  actor: StaffActor,
  login: string,
  raw: RawFields,
): Promise<AccountChanged> {
  const town = await currentTown(hall)
  const person = await findAccount(hall, town, actor, login)
  const { value, problems } = readDetails(town, actor, raw)
  if (problems.length > 0) return { ok: false, problems }
  await hall.transaction(async (tx) => {
    await updateDetails(tx, person.id, value)
    await logStaffAct(hall, tx, actor, person.id, 'details-changed', { unit: value.unitId })
  })
  forget(hall)
  return { ok: true }
}

/**
 * Gives a person these roles and no others; it counts within five seconds in every process. Nobody changes their own,
 * and the town keeps an admin. For admins of the person's unit; throws `not-found`.
 */
export async function changeRoles(
  hall: Hall,
  actor: StaffActor,
  login: string,
  raw: RawFields,
): Promise<AccountChanged> {
  const town = await currentTown(hall)
  const person = await findAccount(hall, town, actor, login)
  if (person.id === actor.staffId) return refuse('yourself')
  const { value, problems } = readRoles(town, actor, raw)
  if (problems.length > 0) return { ok: false, problems }
  const isKept = await hall.transaction(async (tx) => {
    await holdWithAdmins(tx, person.id)
    if (!isAdmin(value) && (await isLastAdmin(tx, person.id))) return false
    const before = await listRolesOf(tx, person.id)
    await deleteRolesOf(tx, person.id)
    for (const held of value) await insertStaffRole(tx, hall.newId(), person.id, held)
    await logStaffAct(hall, tx, actor, person.id, 'roles-changed', { before, after: value })
    return true
  })
  if (!isKept) return refuse('last-admin')
  forget(hall)
  return { ok: true }
}

function refuse(code: string): AccountChanged {
  return { ok: false, problems: [{ field: 'role.0', code }] }
}

function isAdmin(roles: readonly HeldRole[]): boolean {
  return roles.some(({ role, unitId }) => role === 'admin' && unitId === null)
}

function forget(hall: Hall): void {
  forgetActors(hall)
  forgetDirectory(hall)
}
