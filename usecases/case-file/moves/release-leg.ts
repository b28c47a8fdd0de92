import { isUnanswered } from '#domain/case-file/move-rules/rule.ts'
import { numbersOf } from './answer-leg.ts'
import { defineMove } from './define-move.ts'

/** The lead goes on without the answer of one unit, and says why. */
export const releaseLeg = defineMove({
  move: 'release-leg',
  read: (fields, { state }) => ({
    leg: Number(fields.oneOf('leg', numbersOf(state.legs.filter(isUnanswered)))),
    text: fields.text('text'),
  }),
  decide: (_, { leg, text }) => [{ type: 'leg-released', data: { leg }, text: { text } }],
})
