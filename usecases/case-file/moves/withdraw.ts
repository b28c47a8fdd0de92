import { defineMove } from './define-move.ts'

/** The person takes it back; they need not say why. */
export const withdraw = defineMove({
  move: 'withdraw',
  read: (fields) => {
    fields.oneOf('sure', ['yes'])
    return { text: fields.optionalText('text') }
  },
  decide: (_, { text }) => [{ type: 'withdrawn', data: {}, text: { text } }],
})
