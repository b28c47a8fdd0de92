import { defineMove } from './define-move.ts'

/** A note among staff. It never reaches the person. */
export const note = defineMove({
  move: 'note',
  read: (fields) => ({ text: fields.text('text') }),
  decide: (_, { text }) => [{ type: 'noted', data: {}, text: { text } }],
})
