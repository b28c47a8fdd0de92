import { RATING_QUESTIONS } from '#domain/case-file/words.ts'
import { defineMove } from './define-move.ts'

const SCORES = ['1', '2', '3', '4', '5'] as const

/** Four questions, each optional: manner, outcome, was it explained, was it fair. */
export const rate = defineMove({
  move: 'rate',
  read: (fields) => {
    const given = RATING_QUESTIONS.flatMap((question) => {
      const score = fields.optionalOneOf(question, SCORES)
      return score ? [[question, Number(score)] as const] : []
    })
    const text = fields.optionalText('text')
    if (given.length === 0 && text === '') fields.wrong('manner', 'required')
    return { scores: Object.fromEntries(given), text }
  },
  decide: (_, { scores, text }) => [{ type: 'rated', data: { scores }, text: { text } }],
})
