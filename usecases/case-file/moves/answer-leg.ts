import type { Leg } from '#domain/case-file/state-parts.ts'
import { defineMove } from './define-move.ts'
import { mayAnswerLeg } from './leg-permission.ts'

/**
 * A unit answers its share, or gives it back as not its own, with the reason; what a partner answered is entered by the
 * unit that leads.
 */
export const answerLeg = defineMove({
  move: 'answer-leg',
  read: (fields, { state }) => ({
    leg: Number(fields.oneOf('leg', numbersOf(state.legs.filter(isOpen)))),
    isOurs: fields.optionalOneOf('ours', ['yes', 'no']) !== 'no',
    text: fields.text('text'),
  }),
  decide: ({ town, state, actor }, { leg, isOurs, text }) => {
    const found = state.legs.find((one) => one.leg === leg)!
    if (!mayAnswerLeg(town, actor, state, found)) return { ok: false, reason: 'not-your-leg', field: 'leg' }
    return [{ type: isOurs ? 'leg-answered' : 'leg-returned', data: { leg }, text: { text } }]
  },
})

function isOpen({ state }: Leg): boolean {
  return state === 'open'
}

/** Legs as the values of a field. */
export function numbersOf(legs: readonly Leg[]): string[] {
  return legs.map(({ leg }) => `${leg}`)
}
