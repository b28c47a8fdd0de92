import { bodyFor } from '../../review/body-for.ts'
import { defineMove } from './define-move.ts'

/** The person asks the next higher body to look at the answer again, within 30 days of getting it (信访工作条例 35). */
export const askFirstReview = defineMove({
  move: 'ask-first-review',
  read: (fields) => ({ text: fields.optionalText('text') }),
  decide: async (situation, { text }) => {
    const body = await bodyFor(situation.town, situation.tx, situation, 'first')
    return [{ type: 'review-asked', data: { review: 'first', ...body }, text: { text } }]
  },
})
