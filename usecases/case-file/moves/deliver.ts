import { DELIVERY_MANNERS } from '#domain/case-file/event.ts'
import { defineMove } from './define-move.ts'

/** How and on which day the answer truly reached the person: their review days start then. */
export const deliver = defineMove({
  move: 'deliver',
  read: (fields, { today, state }) => ({
    manner: fields.oneOf('manner', DELIVERY_MANNERS),
    receivedOn: fields.optionalDate('received-on', { earliest: state.receivedOn, latest: today }) ?? today,
    proof: fields.optionalText('proof'),
  }),
  decide: (_, { manner, receivedOn, proof }) => [
    { type: 'delivered', data: { manner, receivedOn }, text: { proof } },
  ],
})
