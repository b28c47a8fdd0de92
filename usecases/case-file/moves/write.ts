import { defineMove } from './define-move.ts'

/** The person adds something, or asks how it stands. */
export const write = defineMove({
  move: 'write',
  read: (fields) => ({ text: fields.text('text') }),
  decide: (_, { text }) => [{ type: 'messaged', data: { manner: 'tracker' }, text: { text } }],
})
