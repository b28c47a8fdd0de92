import type { Db } from '#db/handle.ts'
import type { CaseFileRow } from '#db/queries/case-file.ts'
import { whyNot } from '#domain/case-file/move.ts'
import { procedureOf } from '#domain/case-file/procedure.ts'
import type { ReviewRequest } from '#domain/case-file/review-request.ts'
import type { ReviewKind } from '#domain/case-file/words.ts'
import { parseAccessCode } from '#domain/reference/access-code.ts'
import { parseReference } from '#domain/reference/reference.ts'
import type { Town } from '#domain/town/town.ts'
import { type CaseInHand, takeInHand } from '../case-file/case-in-hand.ts'
import { holdInOrder } from '../case-file/hold-in-order.ts'
import type { Hall } from '../hall.ts'
import { countUnknown, fitsCode } from '../track/open-case-file.ts'
import { isPersonOf, type KnownPerson } from './known-person.ts'

export type Reviewable = { readonly petition: CaseInHand; readonly review: ReviewKind }
export type NotReviewable = 'review-no-match' | 'review-window-passed' | 'review-not-here'

type Asking = {
  readonly request: ReviewRequest
  /** When the person asked (UTC ms): a letter of the last day may be written down the day after. */
  readonly at: number
  /** Who it is, where a member of staff has made sure; then no code is needed. */
  readonly known: KnownPerson | null
}

/**
 * The petition whose answer somebody wants reviewed, held until the transaction ends, and which review comes next; or
 * why there is none. A wrong code, a reference that does not exist and a petition of somebody else are one answer; guesses
 * of a code are counted.
 */
export async function findReviewable(
  hall: Hall,
  tx: Db,
  town: Town,
  { request, at, known }: Asking,
): Promise<Reviewable | NotReviewable> {
  const row = await findTheirs(hall, tx, town, request, known)
  const petition = row && (await takeInHand(hall, tx, row.id))
  if (!petition || (known && petition.state.aside.includes(known.actor.staffId))) return 'review-no-match'
  const review = petition.state.reviewed === 0 ? 'first' : 'final'
  const procedure = procedureOf(town, petition.service, petition.state, at)
  const reason = whyNot(`ask-${review}-review`, petition.state, procedure)
  if (reason === null) return { petition, review }
  return reason === 'window-passed' ? 'review-window-passed' : 'review-not-here'
}

/** The petition under the reference, where it is this person's by its code or by who they are. */
async function findTheirs(
  hall: Hall,
  tx: Db,
  town: Town,
  request: ReviewRequest,
  known: KnownPerson | null,
): Promise<CaseFileRow | undefined> {
  const reference = parseReference(request.reference, town.settings.prefix)
  const code = parseAccessCode(request.code)
  if (!reference || !(code || known)) return undefined
  const row = await holdInOrder(tx, reference)
  if (!row && code) await countUnknown(hall, tx, reference)
  if (!row) return undefined
  if (code && (await fitsCode(hall, tx, row, code))) return row
  return known && isPersonOf(town, known, row) ? row : undefined
}
