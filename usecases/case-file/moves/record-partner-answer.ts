import { defineMove } from './define-move.ts'

/** What the partner answered, as it came in; the unit that handed it over has it again. */
export const recordPartnerAnswer = defineMove({
  move: 'record-partner-answer',
  read: (fields) => ({ text: fields.text('text') }),
  decide: ({ state }, { text }) => [
    { type: 'partner-answered', data: { partnerId: state.partnerId! }, text: { text } },
  ],
})
