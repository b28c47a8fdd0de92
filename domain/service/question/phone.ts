import { z } from 'zod'
import { line } from './clean.ts'
import { baseSchema, defineKind, given, problem } from './kind.ts'
import { readPhone } from './phone-number.ts'

const schema = baseSchema.extend({ type: z.literal('phone') })

/** `phone` holds digits only, after a + for a foreign number and before -extension. */
export type PhoneAnswer = { type: 'phone'; phone: string }

/** A phone number: spaces, dashes and full-width digits are fine. */
export const phoneQuestion = defineKind({
  schema,
  parse(question, raw) {
    const text = line(raw, question.id)
    if (text === '') return null
    const read = readPhone(text)
    if (!read.ok) return problem(question.id, read.code, read.values)
    return given<PhoneAnswer>({ type: 'phone', phone: read.phone })
  },
  format: (_, answer: PhoneAnswer) => [{ kind: 'phone', value: answer.phone }],
})
