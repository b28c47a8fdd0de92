import { z } from 'zod'
import { lengthOf, line } from './clean.ts'
import { baseSchema, defineKind, given, problem } from './kind.ts'

const schema = baseSchema.extend({ type: z.literal('name') })

export type NameAnswer = { type: 'name'; name: string }

const MAX_NAME = 60

/** A name as the person writes it, never split: any letters, rare ones too, with ·, •, ・, ．, spaces or none. */
export const nameQuestion = defineKind({
  schema,
  parse(question, raw) {
    const name = line(raw, question.id)
    if (name === '') return null
    const wrong = whatIsWrongWithName(question.id, name)
    return wrong ?? given<NameAnswer>({ type: 'name', name })
  },
  format: (_, answer: NameAnswer) => [{ kind: 'text', value: answer.name }],
})

/** A name has 1 to 60 characters and at least one letter; null where nothing is wrong. */
export function whatIsWrongWithName(field: string, name: string) {
  const length = lengthOf(name)
  if (length > MAX_NAME) return problem(field, 'too-long', { max: MAX_NAME, length })
  return /[\p{Letter}\p{Co}]/u.test(name) ? null : problem(field, 'name-letters')
}
