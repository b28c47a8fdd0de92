import { defineMove } from './define-move.ts'

/** Hands the matter to a body outside of the hall, whose dates and answer are tracked here. */
export const handToPartner = defineMove({
  move: 'hand-to-partner',
  read: (fields, { town, today }) => ({
    partnerId: fields.oneOf('partner', [...town.partners.keys()]),
    answerBy: fields.optionalDate('answer-by', { earliest: today }),
    text: fields.residentText('text'),
  }),
  decide: (_, { partnerId, answerBy, text }) => [
    { type: 'handed-to-partner', data: { partnerId, answerBy }, text: { text } },
  ],
})
