import { deleteBulkRunsMadeBefore } from '#db/queries/bulk-run.ts'
import { deleteEndedOfBrowsers } from '#db/queries/draft.ts'
import { deleteGuessesEndedBefore } from '#db/queries/guess.ts'
import { deletePresencesSeenBefore } from '#db/queries/presence.ts'
import { deleteStaffDraftsSavedBefore } from '#db/queries/staff-draft.ts'
import { deleteOutboxDone } from '#db/queries/sweep.ts'
import { deleteTellingsBefore } from '#db/queries/telling.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Actor } from '../actor.ts'
import { sweepFiles } from '../attachment/sweep-files.ts'
import { BULK_MS } from '../desk/bulk-run.ts'
import { PRESENCE_MS } from '../desk/presence.ts'
import { STAFF_DRAFT_MS } from '../desk/staff-drafts.ts'
import type { Hall } from '../hall.ts'

const DAY = 86_400_000
/** Sent and given-up messages are kept this long, to see what became of them. */
const MESSAGES_KEPT = 7 * DAY
/** What staff were told of is looked at on its day. */
const TELLINGS_KEPT = 90 * DAY

/**
 * Removes what has ended: drafts, refused forms, receipts, sessions, counts of guesses, old messages, what staff began on
 * their desks, and files that nothing names. For the system alone.
 */
export async function cleanUp(hall: Hall, actor: Actor): Promise<void> {
  if (actor.kind !== 'system') throw new Refusal('forbidden')
  const now = hall.now()
  await hall.transaction((tx) => deleteEndedOfBrowsers(tx, now))
  await hall.transaction((tx) => deleteGuessesEndedBefore(tx, now))
  await hall.transaction((tx) => deleteTellingsBefore(tx, now - TELLINGS_KEPT))
  await hall.transaction((tx) => deleteOutboxDone(tx, now - MESSAGES_KEPT))
  await hall.transaction((tx) => deletePresencesSeenBefore(tx, now - PRESENCE_MS))
  await hall.transaction((tx) => deleteStaffDraftsSavedBefore(tx, now - STAFF_DRAFT_MS))
  await hall.transaction((tx) => deleteBulkRunsMadeBefore(tx, now - BULK_MS))
  await sweepFiles(hall, actor)
}
