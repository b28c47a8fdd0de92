import type { Db } from '#db/handle.ts'
import type { CaseEvent, EventActor, NewEvent } from '#domain/case-file/event.ts'
import type { CaseState } from '#domain/case-file/state.ts'
import type { ReviewKind, Stage } from '#domain/case-file/words.ts'
import type { Town } from '#domain/town/town.ts'
import { takeInHand, writeOn } from '../case-file/case-in-hand.ts'
import type { Hall } from '../hall.ts'
import { bodyFor } from './body-for.ts'

type Petition = {
  readonly row: { readonly id: string; readonly reference: string }
  readonly state: CaseState
  readonly events: readonly CaseEvent[]
}
type Asking = { readonly petition: Petition; readonly review: ReviewKind; readonly text: string }

const BY: EventActor = { kind: 'system', job: 'pass-on' }
const REVIEWABLE: readonly Stage[] = ['delivered', 'closed']

/**
 * What asking for a review writes on the petition of whoever asks. One that follows another asks there: several people
 * got one answer, and one review of it is for all of them. Null where nothing can be reviewed there now.
 */
export async function eventOfAsking(
  hall: Hall,
  tx: Db,
  town: Town,
  { petition, review, text }: Asking,
): Promise<NewEvent | null> {
  const { followsId } = petition.state
  const answered = followsId === null ? petition : await takeInHand(hall, tx, followsId)
  if (!answered) return null
  if (followsId === null) {
    const body = await bodyFor(town, tx, answered, review)
    return { type: 'review-asked', data: { review, ...body }, text: { text } }
  }
  const { row, state } = answered
  if (!REVIEWABLE.includes(state.stage) && state.review === null) return null
  return { type: 'review-asked-there', data: { intoId: row.id, into: row.reference, review }, text: { text } }
}

/** Begins the review on the case file that a petition follows, unless somebody else's asking began it already. */
export async function askThere(
  hall: Hall,
  tx: Db,
  town: Town,
  { row, state }: Omit<Petition, 'events'>,
  review: ReviewKind,
): Promise<void> {
  const answered = state.followsId === null ? null : await takeInHand(hall, tx, state.followsId)
  if (!answered || !REVIEWABLE.includes(answered.state.stage)) return
  const body = await bodyFor(town, tx, answered, review)
  const data = { review, ...body, fromId: row.id, from: row.reference }
  await writeOn(hall, tx, answered, { town, by: BY, fresh: [{ type: 'review-asked', data }] })
}
