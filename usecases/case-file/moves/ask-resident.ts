import { asksOnce } from '#domain/case-file/regime-traits.ts'
import { defineMove } from './define-move.ts'

/** Asks the person for all that is missing in one list, with a day by which an answer helps; for an information request once (政府信息公开条例 30). */
export const askResident = defineMove({
  move: 'ask-resident',
  read: (fields, { today }) => ({
    text: fields.text('text'),
    answerBy: fields.optionalDate('answer-by', { earliest: today }),
  }),
  decide: ({ town, service, state }, { text, answerBy }) => {
    if (asksOnce(town, service) && state.asked > 0) return { ok: false, reason: 'asked-once-already' }
    return [{ type: 'resident-asked', data: { answerBy }, text: { text } }]
  },
})
