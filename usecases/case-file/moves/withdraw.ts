import { withdrawObjection } from '../../notice/end-objection.ts'
import { defineMove } from './define-move.ts'

/** The person takes it back; they need not say why. An objection to a public notice ends with it. */
export const withdraw = defineMove({
  move: 'withdraw',
  read: (fields) => {
    fields.oneOf('sure', ['yes'])
    return { text: fields.optionalText('text') }
  },
  decide: (_, { text }) => [{ type: 'withdrawn', data: {}, text: { text } }],
  after: async (hall, tx, { town, row }) => {
    await withdrawObjection(hall, tx, town, row.id)
    return {}
  },
})
