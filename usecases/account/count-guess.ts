import type { Db } from '#db/handle.ts'
import { deleteGuesses, deleteGuessesEndedBefore, lockGuesses, updateGuesses } from '#db/queries/guess.ts'
import { countGuess, type GuessLimit, SIGN_IN_LIMITS } from '#domain/identity/guess-limit.ts'
import type { Hall } from '#usecases/hall.ts'

const DAY = 86_400_000

type Guess = { readonly key: string; readonly limit: GuessLimit }

/** Counts a try to sign in, for this account and for everybody; false when it must not be checked any more. */
export function countSignInGuess(hall: Hall, what: 'password' | 'code', account: string): Promise<boolean> {
  const own = { key: guessKey(hall, what, account), limit: SIGN_IN_LIMITS[what] }
  const everybody = { key: 'sign-in:everybody', limit: SIGN_IN_LIMITS.everybody }
  return hall.transaction(async (tx) => {
    await deleteGuessesEndedBefore(tx, hall.now() - DAY)
    return (await countOne(tx, own, hall.now())) && (await countOne(tx, everybody, hall.now()))
  })
}

/** Starts the count of an account afresh, after the right answer. */
export function forgetGuesses(hall: Hall, tx: Db, what: 'password' | 'code', account: string): Promise<void> {
  return deleteGuesses(tx, guessKey(hall, what, account))
}

async function countOne(tx: Db, { key, limit }: Guess, now: number): Promise<boolean> {
  const { after, allowed } = countGuess(await lockGuesses(tx, key), limit, now)
  await updateGuesses(tx, key, after)
  return allowed
}

function guessKey(hall: Hall, what: string, account: string): string {
  return `${what}:${hall.keys.hash('sign-in-guess', account).toString('base64url')}`
}
