import { defineMove } from './define-move.ts'
import { whyNotReviewer } from './review-permission.ts'

/** The hearing is over, with its record. */
export const closeHearing = defineMove({
  move: 'close-hearing',
  read: (fields) => ({ text: fields.text('text') }),
  decide: (situation, { text }) =>
    whyNotReviewer(situation) ?? [{ type: 'hearing-closed', data: {}, text: { text } }],
})
