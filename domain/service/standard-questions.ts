import { z } from 'zod'
import { type Question, questionSchema } from './question/register.ts'
import type { Service } from './service.ts'

/** The questions of every filing, in their order: before the service's own, and after them. */
const STANDARD_FIRST = ['danger'] as const
const STANDARD_LAST = ['helper', 'name', 'reach', 'adjustments'] as const

const kinds = {
  danger: 'choice',
  helper: 'helper',
  name: 'name',
  reach: 'reach',
  adjustments: 'choices',
} as const
type StandardId = keyof typeof kinds

export const standardQuestionsSchema = z
  .array(questionSchema)
  .refine((questions) => {
    const found = questions.map((question) => `${question.id}:${question.type}`)
    return Object.entries(kinds).every(([id, type]) => found.includes(`${id}:${type}`))
  }, 'danger, helper, name, reach and adjustments must all be there, each of its own kind')
  .transform((questions) => questions.map((question): Question => ({ ...question, standard: true })))

export type StandardQuestions = z.infer<typeof standardQuestionsSchema>

/** The service with the standard questions round its own: what is stored, versioned and filed under. */
export function withStandardQuestions(service: Service, standard: StandardQuestions): Service {
  if (service.door) return service
  const isLeftOut = (id: StandardId) => (service.leaveOut as readonly string[]).includes(id)
  const pick = (ids: readonly StandardId[]) =>
    ids.filter((id) => !isLeftOut(id)).flatMap((id) => standard.filter((question) => question.id === id))
  return { ...service, questions: [...pick(STANDARD_FIRST), ...service.questions, ...pick(STANDARD_LAST)] }
}
