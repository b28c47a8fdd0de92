import { defineMove } from './define-move.ts'

/**
 * The person gave no answer by the day that they were told, and no reason: the matter ends here, and they may file
 * again (政府信息公开条例 30).
 */
export const giveUp = defineMove({
  move: 'give-up',
  read: (fields, { today }) => ({ text: fields.residentText('text'), today }),
  decide: ({ events }, { text, today }) => {
    const asked = events.findLast((event) => event.type === 'resident-asked')
    const answerBy = asked?.data.answerBy ?? null
    if (answerBy === null) return { ok: false, reason: 'no-day-to-answer' }
    if (today <= answerBy) return { ok: false, reason: 'still-time-to-answer' }
    return [{ type: 'given-up', data: {}, text: { text } }]
  },
})
