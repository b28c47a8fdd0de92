import { bodyFor } from '../../review/body-for.ts'
import { defineMove } from './define-move.ts'

/** The person asks the next higher body to look at the reviewed answer again, within 30 days of getting it (信访工作条例 36). */
export const askFinalReview = defineMove({
  move: 'ask-final-review',
  read: (fields) => ({ text: fields.optionalText('text') }),
  decide: async (situation, { text }) => {
    const body = await bodyFor(situation.town, situation.tx, situation, 'final')
    return [{ type: 'review-asked', data: { review: 'final', ...body }, text: { text } }]
  },
})
