import type { Db } from '#db/handle.ts'
import type { EventActor, NewEvent } from '#domain/case-file/event.ts'
import type { ReviewRequest } from '#domain/case-file/review-request.ts'
import type { Town } from '#domain/town/town.ts'
import { recordOn } from '../case-file/pass-on.ts'
import type { Hall } from '../hall.ts'
import { writeOn } from '../notice/case-in-hand.ts'
import { bodyFor } from './body-for.ts'
import { findReviewable } from './find-reviewable.ts'

type Filed = {
  readonly request: ReviewRequest
  readonly filed: { readonly caseFileId: string; readonly reference: string }
  readonly by: EventActor
  /** When the person asked (UTC ms). */
  readonly at: number
  readonly isIdentified: boolean
}

/**
 * Asks for the review that a filing is about, on the petition itself, in the transaction given: by its access code, or
 * once a clerk knows who it is. The filing joins the petition and gets its answers. Without either, or where nothing can
 * be reviewed, it stays a request of its own, and its unit sees to it.
 */
export async function askByFiling(hall: Hall, tx: Db, town: Town, asking: Filed): Promise<void> {
  const { request, filed, by, at } = asking
  const found = await findReviewable(hall, tx, town, asking)
  if (typeof found === 'string') return
  const { petition, review } = found
  const { row, events } = petition
  const body = await bodyFor(town, tx, petition, review)
  const then = Math.max(at, events.at(-1)?.at ?? at)
  const asked: NewEvent = {
    type: 'review-asked',
    at: then,
    data: { review, ...body },
    text: { text: request.story },
  }
  const { caseFileId: fromId, reference: from } = filed
  const fresh: NewEvent[] = [{ type: 'was-joined', at: then, data: { fromId, from } }, asked]
  await recordOn(
    hall,
    tx,
    town,
    fromId,
    { type: 'joined', data: { intoId: row.id, into: row.reference } },
    by,
  )
  await writeOn(hall, tx, petition, { town, by, fresh })
}
