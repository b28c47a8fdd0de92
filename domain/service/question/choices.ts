import { z } from 'zod'
import { lengthOf, line, values } from './clean.ts'
import { baseSchema, defineKind, given, problem } from './kind.ts'
import { chosenWords, optionsSchema } from './options.ts'

const schema = baseSchema.extend({
  type: z.literal('choices'),
  choices: optionsSchema,
  /** Adds a line of free text, sent as `<id>.text`. */
  withText: z.boolean().default(false),
})

export type ChoicesAnswer = { type: 'choices'; values: string[]; text: string }

const maxText = 300

/** Any number of choices, with a line of one's own where the question allows it. */
export const choicesQuestion = defineKind({
  schema,
  parse(question, raw) {
    const chosen = values(raw, question.id)
    const textField = `${question.id}.text`
    const text = question.withText ? line(raw, textField) : ''
    if (chosen.length === 0 && text === '') return null
    const known = new Set(question.choices.map((choice) => choice.value))
    if (chosen.some((value) => !known.has(value))) return problem(question.id, 'not-a-choice')
    if (lengthOf(text) > maxText)
      return problem(textField, 'too-long', { max: maxText, length: lengthOf(text) })
    return given<ChoicesAnswer>({ type: 'choices', values: chosen, text })
  },
  format(question, answer: ChoicesAnswer) {
    const words = chosenWords(question.choices, answer.values)
    return answer.text ? [...words, { kind: 'text', value: answer.text }] : words
  },
})
