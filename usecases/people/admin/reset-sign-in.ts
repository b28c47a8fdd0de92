import { updatePassword } from '#db/queries/staff.ts'
import { resetSecondFactor, updateEnabled } from '#db/queries/staff-admin.ts'
import { endSessionsOf } from '#db/queries/staff-session.ts'
import { forgetActors } from '#usecases/account/actor-of-cookies.ts'
import { hashPassword } from '#usecases/account/password.ts'
import type { StaffActor } from '#usecases/actor.ts'
import type { Hall } from '#usecases/hall.ts'
import { forgetDirectory } from '#usecases/queue/staff-directory.ts'
import { currentTown } from '#usecases/town/current-town.ts'
import { findAccount } from './find-account.ts'
import { keepFirstPassword, newFirstPassword } from './first-password.ts'
import { logStaffAct } from './log-staff-act.ts'

/** Ends every session of a person within five seconds in every process. For admins; throws `not-found`. */
export async function signOutStaff(hall: Hall, actor: StaffActor, login: string): Promise<void> {
  const person = await findAccount(hall, await currentTown(hall), actor, login)
  await hall.transaction(async (tx) => {
    await endSessionsOf(tx, person.id, hall.now())
    await logStaffAct(hall, tx, actor, person.id, 'signed-out')
  })
  forgetActors(hall)
}

/**
 * Takes the second step of signing in away, with the recovery codes: at the next sign-in the person sets up a new one.
 * Their sessions end. For admins; throws `not-found`.
 */
export async function resetFactor(hall: Hall, actor: StaffActor, login: string): Promise<void> {
  const person = await findAccount(hall, await currentTown(hall), actor, login)
  await hall.transaction(async (tx) => {
    await resetSecondFactor(tx, person.id)
    await endSessionsOf(tx, person.id, hall.now())
    await logStaffAct(hall, tx, actor, person.id, 'second-factor-reset')
  })
  forgetActors(hall)
}

/** Gives a person a new first password, shown once to the admin. Their sessions end. For admins; throws `not-found`. */
export async function resetPassword(hall: Hall, actor: StaffActor, login: string): Promise<void> {
  const person = await findAccount(hall, await currentTown(hall), actor, login)
  const password = newFirstPassword(hall)
  const passwordHash = await hashPassword(password)
  await hall.transaction(async (tx) => {
    await updatePassword(tx, person.id, passwordHash)
    await endSessionsOf(tx, person.id, hall.now())
    await logStaffAct(hall, tx, actor, person.id, 'password-reset')
    await keepFirstPassword(hall, tx, actor, person.login, password)
  })
  forgetActors(hall)
}

/** Lets a person in again who was shut out. For admins; throws `not-found`. */
export async function enableStaff(hall: Hall, actor: StaffActor, login: string): Promise<void> {
  const person = await findAccount(hall, await currentTown(hall), actor, login)
  if (person.disabledAt === null) return
  await hall.transaction(async (tx) => {
    await updateEnabled(tx, person.id)
    await logStaffAct(hall, tx, actor, person.id, 'enabled')
  })
  forgetActors(hall)
  forgetDirectory(hall)
}
