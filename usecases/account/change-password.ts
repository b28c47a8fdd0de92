import { findStaff, updatePassword } from '#db/queries/staff.ts'
import { endSessionsOf } from '#db/queries/staff-session.ts'
import { type PasswordProblem, passwordProblem } from '#domain/identity/password-policy.ts'
import { Refusal } from '#domain/refusal.ts'
import type { StaffActor } from '#usecases/actor.ts'
import type { Hall } from '#usecases/hall.ts'
import { forgetActors } from './actor-of-cookies.ts'
import { countSignInGuess, forgetGuesses } from './count-guess.ts'
import { hashPassword, isPassword } from './password.ts'

export type ChangePasswordInput = { readonly current: string; readonly next: string }
export type ChangePasswordOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'wrong' | 'too-many' | PasswordProblem }

/** A new password against the current one. The person's other sessions end. */
export async function changePassword(
  hall: Hall,
  actor: StaffActor,
  { current, next }: ChangePasswordInput,
): Promise<ChangePasswordOutcome> {
  const person = await findStaff(hall.read, actor.staffId)
  if (!person) throw new Refusal('sign-in')
  if (!(await countSignInGuess(hall, 'password', person.login))) return { ok: false, reason: 'too-many' }
  if (!(await isPassword(person.passwordHash, current))) return { ok: false, reason: 'wrong' }
  const problem = passwordProblem(next, person.login)
  if (problem) return { ok: false, reason: problem }
  const passwordHash = await hashPassword(next)
  await hall.transaction(async (tx) => {
    await updatePassword(tx, person.id, passwordHash)
    await endSessionsOf(tx, person.id, hall.now(), actor.sessionId)
    await forgetGuesses(hall, tx, 'password', person.login)
  })
  forgetActors(hall)
  return { ok: true }
}
