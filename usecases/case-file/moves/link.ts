import { recordOn } from '../case-in-hand.ts'
import { defineMove } from './define-move.ts'
import { findOther } from './find-other.ts'

/** Says that another case file belongs with this one; both stay on their own, and each names the other. */
export const link = defineMove({
  move: 'link',
  read: (fields) => ({ other: fields.text('other'), text: fields.optionalText('text') }),
  decide: async (situation, { other, text }) => {
    const found = await findOther(situation, other, 'read')
    if (!found || found.sealed) return { ok: false, reason: 'no-such-case-file', field: 'other' }
    if (situation.state.linkedIds.includes(found.id))
      return { ok: false, reason: 'linked-already', field: 'other' }
    return [{ type: 'linked', data: { otherId: found.id, other: found.reference }, text: { text } }]
  },
  after: async (hall, tx, situation, { other }) => {
    const { town, row } = situation
    const found = await findOther(situation, other, 'read')
    const fresh = { type: 'linked', data: { otherId: row.id, other: row.reference } } as const
    if (found) await recordOn(hall, tx, town, found.id, fresh)
    return {}
  },
})
