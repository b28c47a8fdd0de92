import type { ReviewKind } from '#domain/case-file/words.ts'
import { askThere, eventOfAsking } from '../../review/ask-there.ts'
import { defineMove } from './define-move.ts'

/** The person asks for a review of the answer; who follows another petition asks there. */
export function askReview(review: ReviewKind) {
  return defineMove({
    move: `ask-${review}-review`,
    read: (fields) => ({ text: fields.optionalText('text') }),
    decide: async (situation, { text }) => {
      const { hall, tx, town } = situation
      const asked = await eventOfAsking(hall, tx, town, { petition: situation, review, text })
      return asked ? [asked] : { ok: false, reason: 'no-review-here' }
    },
    after: async (hall, tx, situation) => {
      await askThere(hall, tx, situation.town, situation, review)
      return {}
    },
  })
}
