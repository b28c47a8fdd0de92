import { completeSession } from '#db/queries/staff-session.ts'
import type { Hall } from '#usecases/hall.ts'
import { countSignInGuess, forgetGuesses } from './count-guess.ts'
import { findPendingSignIn } from './pending-sign-in.ts'
import { takeSecondFactor } from './second-factor.ts'
import { newSessionSecret } from './session-secret.ts'

export type ConfirmInput = { readonly session: string | null; readonly code: string }

/** `session` is the new secret for the cookie; the one before it opens nothing any more. */
export type ConfirmOutcome =
  | { readonly ok: true; readonly session: string }
  | { readonly ok: false; readonly reason: 'wrong' | 'too-many' | 'expired' }

/** Second step of signing in: a code of the authenticator app, or a recovery code. Each code counts once. */
export async function confirmSignIn(hall: Hall, input: ConfirmInput): Promise<ConfirmOutcome> {
  const pending = await findPendingSignIn(hall, input.session)
  if (!pending?.person.totpEnrolled) return { ok: false, reason: 'expired' }
  const { sessionId, person } = pending
  if (!(await countSignInGuess(hall, 'code', person.id))) return { ok: false, reason: 'too-many' }
  return hall.transaction(async (tx): Promise<ConfirmOutcome> => {
    if (!(await takeSecondFactor(hall, tx, person, input.code))) return { ok: false, reason: 'wrong' }
    const { secret, idHash } = newSessionSecret(hall)
    if (!(await completeSession(tx, sessionId, idHash, hall.now()))) return { ok: false, reason: 'expired' }
    await forgetGuesses(hall, tx, 'code', person.id)
    return { ok: true, session: secret }
  })
}
