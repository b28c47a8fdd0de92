import { defineMove } from './define-move.ts'

/** The person answers what they were asked. "I don't know" is an answer. */
export const answer = defineMove({
  move: 'answer',
  read: (fields) => {
    const unknown = fields.optionalOneOf('unknown', ['yes']) === 'yes'
    return { unknown, text: unknown ? fields.optionalText('text') : fields.text('text') }
  },
  decide: (_, { unknown, text }) => [{ type: 'resident-answered', data: { unknown }, text: { text } }],
})
