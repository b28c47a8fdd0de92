import { isUniqueViolation } from '#db/handle.ts'
import { insertStaff, insertStaffRole } from '#db/queries/staff.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import { hashPassword } from '#usecases/account/password.ts'
import type { StaffActor } from '#usecases/actor.ts'
import type { FieldProblem } from '#usecases/case-file/moves/move-fields.ts'
import type { Hall } from '#usecases/hall.ts'
import { forgetDirectory } from '#usecases/queue/staff-directory.ts'
import { currentTown } from '#usecases/town/current-town.ts'
import { readDetails, readLogin, readRoles } from './account-fields.ts'
import { checkAdmin } from './find-account.ts'
import { keepFirstPassword, newFirstPassword } from './first-password.ts'
import { logStaffAct } from './log-staff-act.ts'

export type StaffCreated =
  | { readonly ok: true; readonly login: string }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }

/**
 * Makes an account with a first password, which is shown once to the admin; the person sets up the second step when they
 * sign in first. For admins: throws `not-found` for everybody else.
 */
export async function createStaff(hall: Hall, actor: StaffActor, raw: RawFields): Promise<StaffCreated> {
  checkAdmin(actor)
  const town = await currentTown(hall)
  const login = readLogin(raw)
  const details = readDetails(town, actor, raw)
  const roles = readRoles(town, actor, raw)
  const problems = [...login.problems, ...details.problems, ...roles.problems]
  if (problems.length > 0) return { ok: false, problems }
  const id = hall.newId()
  const password = newFirstPassword(hall)
  const passwordHash = await hashPassword(password)
  const secrets = { passwordHash, totpSealed: null, totpEnrolled: false, totpLastStep: 0 }
  try {
    await hall.transaction(async (tx) => {
      await insertStaff(tx, {
        ...{ id, login: login.value, ...details.value, ...secrets },
        disabledAt: null,
        createdAt: hall.now(),
      })
      for (const held of roles.value) await insertStaffRole(tx, hall.newId(), id, held)
      await logStaffAct(hall, tx, actor, id, 'created', { login: login.value, roles: roles.value })
      await keepFirstPassword(hall, tx, actor, login.value, password)
    })
  } catch (error) {
    if (!isUniqueViolation(error, 'staff_login')) throw error
    return { ok: false, problems: [{ field: 'login', code: 'login-taken' }] }
  }
  forgetDirectory(hall)
  return { ok: true, login: login.value }
}
