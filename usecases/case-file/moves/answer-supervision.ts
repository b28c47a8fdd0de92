import { defineMove } from './define-move.ts'
import { ordersIn } from './orders.ts'

/** The unit says what it did about the order. */
export const answerSupervision = defineMove({
  move: 'answer-supervision',
  read: (fields, { state }) => ({
    order: Number(fields.oneOf('order', ordersIn(state, ['open']))),
    text: fields.text('text'),
  }),
  decide: (_, { order, text }) => [{ type: 'supervision-answered', data: { order }, text: { text } }],
})
