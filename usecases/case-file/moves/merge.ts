import { canTakeIn } from '#domain/case-file/follow.ts'
import { recordOn } from '../case-in-hand.ts'
import { takeUrgency } from '../take-urgency.ts'
import { defineMove } from './define-move.ts'
import { findOther } from './find-other.ts'

/**
 * Goes on as one with an earlier case file of the same service: the earlier clock rules, and the greater urgency. This
 * person keeps their receipt, and gets the answers there.
 */
export const merge = defineMove({
  move: 'merge',
  read: (fields) => ({ into: fields.text('into'), text: fields.residentText('text') }),
  decide: async (situation, { into, text }) => {
    const { row } = situation
    const found = await findOther(situation, into, 'merge')
    if (!found) return { ok: false, reason: 'no-such-case-file', field: 'into' }
    if (found.service !== row.service) return { ok: false, reason: 'another-service', field: 'into' }
    if (!canTakeIn(found)) return { ok: false, reason: 'cannot-take-in', field: 'into' }
    if (found.filedAt > row.filedAt) return { ok: false, reason: 'merge-the-later', field: 'into' }
    return [{ type: 'merged', data: { intoId: found.id, into: found.reference }, text: { text } }]
  },
  after: async (hall, tx, situation, { into }) => {
    const { town, row, state } = situation
    const found = await findOther(situation, into, 'merge')
    if (!found) return {}
    const fresh = { type: 'took-in', data: { fromId: row.id, from: row.reference } } as const
    await recordOn(hall, tx, town, found.id, fresh)
    await takeUrgency(hall, tx, town, found.id, state.urgency)
    return {}
  },
})
