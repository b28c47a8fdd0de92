import { z } from 'zod'
import { values } from './clean.ts'
import { baseSchema, defineKind, given, problem } from './kind.ts'
import { chosenWords, optionsSchema } from './options.ts'

const schema = baseSchema.extend({ type: z.literal('choice'), choices: optionsSchema })

/** `details` holds the choices made under the chosen one. */
export type ChoiceAnswer = { type: 'choice'; value: string; details: string[] }

/** One of several choices, sent as `<id>`; choices under it as `<id>.<value>`. */
export const choiceQuestion = defineKind({
  schema,
  parse(question, raw) {
    const [value, second] = values(raw, question.id)
    if (value === undefined) return null
    if (second !== undefined) return problem(question.id, 'too-many-choices')
    const option = question.choices.find((choice) => choice.value === value)
    if (!option) return problem(question.id, 'not-a-choice')
    const field = `${question.id}.${value}`
    const known = new Set(option.choices?.map((choice) => choice.value))
    const details = option.choices ? values(raw, field) : []
    if (details.some((detail) => !known.has(detail))) return problem(field, 'not-a-choice')
    return given<ChoiceAnswer>({ type: 'choice', value, details })
  },
  format(question, answer: ChoiceAnswer) {
    const option = question.choices.find((choice) => choice.value === answer.value)
    return option
      ? [{ kind: 'words', words: option.title }, ...chosenWords(option.choices ?? [], answer.details)]
      : []
  },
})
