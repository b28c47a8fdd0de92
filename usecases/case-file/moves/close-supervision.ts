import { defineMove } from './define-move.ts'
import { ordersIn } from './orders.ts'

/** Only the oversight office closes its order. */
export const closeSupervision = defineMove({
  move: 'close-supervision',
  read: (fields, { state }) => ({
    order: Number(fields.oneOf('order', ordersIn(state, ['open', 'answered']))),
    text: fields.text('text'),
  }),
  decide: (_, { order, text }) => [{ type: 'supervision-closed', data: { order }, text: { text } }],
})
