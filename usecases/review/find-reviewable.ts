import type { Db } from '#db/handle.ts'
import { lockCaseFile } from '#db/queries/case-file.ts'
import { whyNot } from '#domain/case-file/move.ts'
import { procedureOf } from '#domain/case-file/procedure.ts'
import type { ReviewRequest } from '#domain/case-file/review-request.ts'
import type { ReviewKind } from '#domain/case-file/words.ts'
import { parseAccessCode } from '#domain/reference/access-code.ts'
import { parseReference } from '#domain/reference/reference.ts'
import type { Town } from '#domain/town/town.ts'
import type { Hall } from '../hall.ts'
import { type CaseInHand, takeInHand } from '../notice/case-in-hand.ts'
import { countUnknown, fitsCode } from '../track/open-case-file.ts'

export type Reviewable = { readonly petition: CaseInHand; readonly review: ReviewKind }
export type NotReviewable = 'review-no-match' | 'review-window-passed' | 'review-not-here'

type Asking = {
  readonly request: ReviewRequest
  /** When the person asked (UTC ms): a letter of the last day may be written down the day after. */
  readonly at: number
  /** A clerk has made sure who it is; then no code is needed. */
  readonly isIdentified: boolean
}

/**
 * The petition whose answer somebody wants reviewed, held until the transaction ends, and which review comes next; or
 * why there is none. A wrong code and a reference that does not exist are one answer, and both are counted.
 */
export async function findReviewable(
  hall: Hall,
  tx: Db,
  town: Town,
  { request, at, isIdentified }: Asking,
): Promise<Reviewable | NotReviewable> {
  const reference = parseReference(request.reference, town.settings.prefix)
  const code = parseAccessCode(request.code)
  if (!reference || !(code || isIdentified)) return 'review-no-match'
  const row = await lockCaseFile(tx, reference)
  if (!row) await countUnknown(hall, tx, reference)
  if (!row || !(isIdentified || (code !== null && (await fitsCode(hall, tx, row, code)))))
    return 'review-no-match'
  const petition = await takeInHand(hall, tx, row.id)
  if (!petition) return 'review-no-match'
  const review = petition.state.reviewed === 0 ? 'first' : 'final'
  const procedure = procedureOf(town, petition.service, petition.state, at)
  const reason = whyNot(`ask-${review}-review`, petition.state, procedure)
  if (reason === null) return { petition, review }
  return reason === 'window-passed' ? 'review-window-passed' : 'review-not-here'
}
