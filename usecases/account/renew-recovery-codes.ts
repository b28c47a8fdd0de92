import { findStaff } from '#db/queries/staff.ts'
import { Refusal } from '#domain/refusal.ts'
import type { StaffActor } from '#usecases/actor.ts'
import type { Hall } from '#usecases/hall.ts'
import { countSignInGuess, forgetGuesses } from './count-guess.ts'
import { giveRecoveryCodes } from './recovery-codes.ts'
import { takeAppCode } from './second-factor.ts'

export type RenewOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'wrong' | 'too-many' }

/** Ten new recovery codes against a code of the authenticator app; the old ones stop. */
export async function renewRecoveryCodes(
  hall: Hall,
  actor: StaffActor,
  input: { readonly code: string },
): Promise<RenewOutcome> {
  if (!(await countSignInGuess(hall, 'code', actor.staffId))) return { ok: false, reason: 'too-many' }
  return hall.transaction(async (tx): Promise<RenewOutcome> => {
    const person = await findStaff(tx, actor.staffId)
    if (!person) throw new Refusal('sign-in')
    if (!(await takeAppCode(hall, tx, person, input.code))) return { ok: false, reason: 'wrong' }
    await giveRecoveryCodes(hall, tx, actor)
    await forgetGuesses(hall, tx, 'code', actor.staffId)
    return { ok: true }
  })
}
