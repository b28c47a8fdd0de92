import { updateTotpEnrolled } from '#db/queries/staff.ts'
import { completeSession } from '#db/queries/staff-session.ts'
import { totpUri } from '#domain/identity/totp.ts'
import type { Hall } from '#usecases/hall.ts'
import type { ConfirmInput, ConfirmOutcome } from './confirm-sign-in.ts'
import { countSignInGuess, forgetGuesses } from './count-guess.ts'
import { findPendingSignIn } from './pending-sign-in.ts'
import { giveRecoveryCodes } from './recovery-codes.ts'
import { takeAppCode, totpSecretOf } from './second-factor.ts'
import { newSessionSecret } from './session-secret.ts'

/** What an authenticator app needs: the secret to type, or the address inside the QR code. */
export type Enrolment = { readonly login: string; readonly secret: string; readonly uri: string }

/** The second factor that a person without one is about to set up; null when nobody is. */
export async function findEnrolment(hall: Hall, session: string | null): Promise<Enrolment | null> {
  const pending = await findPendingSignIn(hall, session)
  if (!pending || pending.person.totpEnrolled) return null
  const secret = totpSecretOf(hall, pending.person)
  const { login } = pending.person
  return secret === null ? null : { login, secret, uri: totpUri(secret, login, 'Openhall') }
}

/** Confirms the second factor by a first code: the person is signed in and has ten recovery codes to keep. */
export async function enrolSecondFactor(hall: Hall, input: ConfirmInput): Promise<ConfirmOutcome> {
  const pending = await findPendingSignIn(hall, input.session)
  if (!pending || pending.person.totpEnrolled) return { ok: false, reason: 'expired' }
  const { sessionId, person } = pending
  if (!(await countSignInGuess(hall, 'code', person.id))) return { ok: false, reason: 'too-many' }
  return hall.transaction(async (tx): Promise<ConfirmOutcome> => {
    if (!(await takeAppCode(hall, tx, person, input.code))) return { ok: false, reason: 'wrong' }
    const { secret, idHash } = newSessionSecret(hall)
    if (!(await completeSession(tx, sessionId, idHash, hall.now()))) return { ok: false, reason: 'expired' }
    await updateTotpEnrolled(tx, person.id)
    await giveRecoveryCodes(hall, tx, { staffId: person.id, sessionId })
    await forgetGuesses(hall, tx, 'code', person.id)
    return { ok: true, session: secret }
  })
}
