import { defineMove } from './define-move.ts'
import { whyNotReviewer } from './review-permission.ts'

/** A hearing begins: its time is left out of the final review's days (信访工作条例 36). */
export const openHearing = defineMove({
  move: 'open-hearing',
  read: (fields) => ({ text: fields.residentText('text') }),
  decide: (situation, { text }) =>
    whyNotReviewer(situation) ?? [{ type: 'hearing-opened', data: {}, text: { text } }],
})
