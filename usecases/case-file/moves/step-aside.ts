import { insertInterest } from '#db/queries/interest.ts'
import type { NewEvent } from '#domain/case-file/event.ts'
import { isAllowed } from '../../authorize.ts'
import { bodyFor } from '../../review/body-for.ts'
import type { Situation } from '../make-move.ts'
import { defineMove } from './define-move.ts'
import { findWorker } from './find-worker.ts'
import { staffIdOf } from './take.ts'

/**
 * Somebody close to a party steps aside: the case file goes back to the lead and is hidden from them from then on. A
 * lead may declare it for a colleague. Nobody can undo it.
 */
export const stepAside = defineMove({
  move: 'step-aside',
  read: (fields, { actor }) => ({
    staffId: fields.optionalText('colleague') || staffIdOf(actor),
    text: fields.optionalText('text'),
  }),
  decide: async (situation, { staffId, text }) => {
    const { town, tx, row, actor, state } = situation
    if (staffId !== staffIdOf(actor)) {
      if (!isAllowed(town, actor, 'assign', row))
        return { ok: false, reason: 'not-a-choice', field: 'colleague' }
      if (!(await findWorker(town, tx, staffId, state.unitId)))
        return { ok: false, reason: 'not-a-worker-here', field: 'colleague' }
    }
    if (state.aside.includes(staffId)) return { ok: false, reason: 'nothing-changes', field: 'colleague' }
    return [
      { type: 'stepped-aside', data: { staffId }, text: { text } },
      ...(await passedOn(situation, staffId)),
    ]
  },
  after: async (_, tx, { row, actor, now }, { staffId }) => {
    const declaredBy = staffIdOf(actor)
    await insertInterest(tx, { staffId, caseFileId: row.id, declaredBy, declaredAt: now })
    return {}
  },
})

/** Where nobody is left who may review, the review goes to another body, and its days go on. */
async function passedOn(
  { town, tx, state, events }: Situation,
  staffId: string,
): Promise<(NewEvent & { type: 'review-passed' })[]> {
  const { review } = state
  if (review === null || review.unitId === null) return []
  const left = { events, state: { ...state, aside: [...state.aside, staffId] } }
  const body = await bodyFor(town, tx, left, review.review)
  return body.unitId === review.unitId
    ? []
    : [{ type: 'review-passed', data: { review: review.review, ...body } }]
}
