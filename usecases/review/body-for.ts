import type { Db } from '#db/handle.ts'
import { listReviewers } from '#db/queries/reviewer.ts'
import { answerersOf } from '#domain/case-file/answerers.ts'
import type { CaseEvent } from '#domain/case-file/event.ts'
import { NEXT_HIGHER_BODY, type ReviewBody, reviewBody, reviewedUnit } from '#domain/case-file/review.ts'
import type { CaseState } from '#domain/case-file/state.ts'
import type { ReviewKind } from '#domain/case-file/words.ts'
import type { Town } from '#domain/town/town.ts'
import { covers } from '../authorize.ts'

type Answered = { readonly state: CaseState; readonly events: readonly CaseEvent[] }

/** Who reviews what nobody in the hall but integrity officers may read. */
export const OUTSIDE: ReviewBody = { unitId: null, partnerId: NEXT_HIGHER_BODY }

/**
 * The next higher body for a review of this answer, or of that of the first review: a unit where somebody reviews who
 * did not give it and has not stepped aside, else the body outside.
 */
export async function bodyFor(
  town: Town,
  tx: Db,
  { state, events }: Answered,
  review: ReviewKind,
): Promise<ReviewBody> {
  if (state.sealed) return OUTSIDE
  const answerers = answerersOf(events)
  const reviewers = (await listReviewers(tx)).filter(
    ({ staffId }) => !answerers.has(staffId) && !state.aside.includes(staffId),
  )
  return reviewBody(town, reviewedUnit(review, state, events), (above) =>
    reviewers.some(({ unitId }) => unitId === null || covers(town, unitId, above)),
  )
}
