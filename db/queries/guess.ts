import { eq, lt } from 'drizzle-orm'
import { forUpdate } from '#db/dialect/sql.ts'
import { type Db, tables } from '#db/handle.ts'
import { type GuessCount, NO_GUESSES } from '#domain/identity/guess-limit.ts'

/** The count under a key, held until the transaction ends so that no guess is counted twice as one. */
export async function lockGuesses(tx: Db, key: string): Promise<GuessCount> {
  const { guesses } = tables(tx)
  await tx
    .insert(guesses)
    .values({ key, ...NO_GUESSES })
    .onConflictDoNothing()
  const counted = { count: guesses.count, windowEndsAt: guesses.windowEndsAt }
  const [row] = await forUpdate(tx, tx.select(counted).from(guesses).where(eq(guesses.key, key)))
  return row ?? NO_GUESSES
}

export async function updateGuesses(tx: Db, key: string, after: GuessCount): Promise<void> {
  const { guesses } = tables(tx)
  await tx.update(guesses).set(after).where(eq(guesses.key, key))
}

export async function deleteGuesses(tx: Db, key: string): Promise<void> {
  const { guesses } = tables(tx)
  await tx.delete(guesses).where(eq(guesses.key, key))
}

export async function deleteGuessesEndedBefore(tx: Db, instant: number): Promise<void> {
  const { guesses } = tables(tx)
  await tx.delete(guesses).where(lt(guesses.windowEndsAt, instant))
}
