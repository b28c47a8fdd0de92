import { deleteEndedOfBrowsers } from '#db/queries/draft.ts'
import { deleteGuessesEndedBefore } from '#db/queries/guess.ts'
import { deleteOutboxDone } from '#db/queries/sweep.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Actor } from '../actor.ts'
import type { Hall } from '../hall.ts'

const DAY = 86_400_000
/** Sent and given-up messages are kept this long, to see what became of them. */
const MESSAGES_KEPT = 7 * DAY

/** Removes what has ended: drafts, refused forms, receipts, sessions, counts of guesses, old messages. For the system alone. */
export async function cleanUp(hall: Hall, actor: Actor): Promise<void> {
  if (actor.kind !== 'system') throw new Refusal('forbidden')
  const now = hall.now()
  await hall.transaction((tx) => deleteEndedOfBrowsers(tx, now))
  await hall.transaction((tx) => deleteGuessesEndedBefore(tx, now))
  await hall.transaction((tx) => deleteOutboxDone(tx, now - MESSAGES_KEPT))
}
