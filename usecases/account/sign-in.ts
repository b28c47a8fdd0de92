import type { Db } from '#db/handle.ts'
import { findStaffByLogin, type StaffRow, updateTotpSecret } from '#db/queries/staff.ts'
import { deleteSessionsSeenBefore, endSession, insertStaffSession } from '#db/queries/staff-session.ts'
import { newTotpSecret } from '#domain/identity/totp.ts'
import type { Actor } from '#usecases/actor.ts'
import type { Hall } from '#usecases/hall.ts'
import { countSignInGuess, forgetGuesses } from './count-guess.ts'
import { isPassword } from './password.ts'
import { totpContext } from './second-factor.ts'
import { newSessionSecret } from './session-secret.ts'

const SESSIONS_KEPT = 90 * 86_400_000

export type SignInInput = { readonly login: string; readonly password: string }

/** `session` is the secret for the cookie; it opens nothing but the page of the next step. */
export type SignInOutcome =
  | { readonly ok: true; readonly next: 'code' | 'enrol'; readonly session: string }
  | { readonly ok: false; readonly reason: 'wrong' | 'too-many' }

/**
 * First step of signing in: login and password. A wrong password, an unknown login and a disabled person get the
 * same answer after the same work. A session that the browser still has ends.
 */
export async function signIn(hall: Hall, actor: Actor, input: SignInInput): Promise<SignInOutcome> {
  const login = normaliseLogin(input.login)
  if (!(await countSignInGuess(hall, 'password', login))) return { ok: false, reason: 'too-many' }
  const person = await findStaffByLogin(hall.read, login)
  const fits = await isPassword(person?.passwordHash ?? null, input.password)
  if (!person || !fits || person.disabledAt !== null) return { ok: false, reason: 'wrong' }
  const session = await hall.transaction(async (tx) => {
    await forgetGuesses(hall, tx, 'password', login)
    if (actor.kind === 'staff') await endSession(tx, actor.sessionId, hall.now())
    if (!person.totpEnrolled) await startEnrolment(hall, tx, person)
    return startSession(hall, tx, person)
  })
  return { ok: true, next: person.totpEnrolled ? 'code' : 'enrol', session }
}

function normaliseLogin(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase().slice(0, 200)
}

async function startSession(hall: Hall, tx: Db, person: StaffRow): Promise<string> {
  const { secret, idHash } = newSessionSecret(hall)
  const now = hall.now()
  await deleteSessionsSeenBefore(tx, person.id, now - SESSIONS_KEPT)
  const times = { startedAt: now, seenAt: now, endedAt: null }
  await insertStaffSession(tx, {
    id: hall.newId(),
    idHash,
    staffId: person.id,
    secondFactor: false,
    ...times,
  })
  return secret
}

/** Each sign-in before enrolment shows a new secret: one that somebody else saw is worth nothing. */
async function startEnrolment(hall: Hall, tx: Db, person: StaffRow): Promise<void> {
  const secret = newTotpSecret(hall.random(20))
  await updateTotpSecret(tx, person.id, hall.keys.seal(secret, totpContext(person.id)))
}
