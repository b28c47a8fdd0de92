import type { Db } from '#db/handle.ts'
import type { EventActor } from '#domain/case-file/event.ts'
import type { ReviewRequest } from '#domain/case-file/review-request.ts'
import type { Town } from '#domain/town/town.ts'
import { takeInHand } from '../case-file/case-in-hand.ts'
import type { Hall } from '../hall.ts'
import { findReviewable } from './find-reviewable.ts'
import type { KnownPerson } from './known-person.ts'
import { startReview } from './start-review.ts'

type Filed = {
  readonly request: ReviewRequest
  /** The filing, by id. */
  readonly caseFileId: string
  readonly by: EventActor
  /** When the person asked (UTC ms). */
  readonly at: number
  readonly known: KnownPerson | null
}

/**
 * Asks for the review that a filing is about, on the petition itself, in the transaction given: by its access code, or
 * for somebody whose identity a clerk has compared. Without either, or where nothing can be reviewed, it stays a request
 * of its own, and its unit sees to it.
 */
export async function askByFiling(hall: Hall, tx: Db, town: Town, asking: Filed): Promise<void> {
  const found = await findReviewable(hall, tx, town, asking)
  if (typeof found === 'string') return
  const filing = await takeInHand(hall, tx, asking.caseFileId)
  if (!filing) return
  const { by, at, request } = asking
  await startReview(hall, tx, town, { found, filing, by, at, story: request.story, check: null })
}
