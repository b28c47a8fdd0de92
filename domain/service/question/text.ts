import { z } from 'zod'
import { lengthOf, line } from './clean.ts'
import { baseSchema, defineKind, given, problem } from './kind.ts'

const schema = baseSchema.extend({
  type: z.literal('text'),
  maxLength: z.int().min(1).max(1000).default(200),
})

export type TextAnswer = { type: 'text'; text: string }

/** One line of free text; `maxLength` counts characters as people do. */
export const textQuestion = defineKind({
  schema,
  parse(question, raw) {
    const text = line(raw, question.id)
    if (text === '') return null
    const length = lengthOf(text)
    if (length > question.maxLength) {
      return problem(question.id, 'too-long', { max: question.maxLength, length })
    }
    return given<TextAnswer>({ type: 'text', text })
  },
  format: (_, answer: TextAnswer) => [{ kind: 'text', value: answer.text }],
})
