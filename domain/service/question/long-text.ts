import { z } from 'zod'
import { lengthOf, lines } from './clean.ts'
import { baseSchema, defineKind, given, problem } from './kind.ts'

const schema = baseSchema.extend({
  type: z.literal('long-text'),
  maxLength: z.int().min(1).max(20_000).default(5000),
})

export type LongTextAnswer = { type: 'long-text'; text: string }

/** Free text with line breaks; `maxLength` counts characters as people do. */
export const longTextQuestion = defineKind({
  schema,
  parse(question, raw) {
    const text = lines(raw, question.id)
    if (text === '') return null
    const length = lengthOf(text)
    if (length > question.maxLength) {
      return problem(question.id, 'too-long', { max: question.maxLength, length })
    }
    return given<LongTextAnswer>({ type: 'long-text', text })
  },
  format: (_, answer: LongTextAnswer) => [{ kind: 'text', value: answer.text }],
})
