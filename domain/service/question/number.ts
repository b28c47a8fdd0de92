import { z } from 'zod'
import { line, narrow } from './clean.ts'
import { baseSchema, defineKind, given, problem } from './kind.ts'

const schema = baseSchema.extend({
  type: z.literal('number'),
  min: z.number().default(0),
  max: z.number().default(1_000_000),
  decimals: z.boolean().default(false),
})

export type NumberAnswer = { type: 'number'; number: number }

const written =
  /^(?<number>[+-]?(?:\d{1,3}(?:[,\s]\d{3})+|\d+)(?:\.\d+)?)\s*(?:[a-z]{1,12}|[\p{Script=Han}%]{1,3})?$/iu

/** A number, with a unit word after it if somebody wrote one ("3 people", "3人"). */
export const numberQuestion = defineKind({
  schema,
  parse(question, raw) {
    const text = narrow(line(raw, question.id))
    if (text === '') return null
    const digits = written.exec(text)?.groups?.number
    if (digits === undefined) return problem(question.id, 'not-a-number')
    const number = Number(digits.replace(/[,\s]/g, ''))
    if (number < question.min) return problem(question.id, 'too-small', { min: question.min })
    if (number > question.max) return problem(question.id, 'too-large', { max: question.max })
    if (!question.decimals && !Number.isInteger(number)) return problem(question.id, 'not-whole')
    return given<NumberAnswer>({ type: 'number', number })
  },
  format: (_, answer: NumberAnswer) => [{ kind: 'number', value: answer.number }],
})
