import { z } from 'zod'
import type { Answers } from '#domain/service/question/answer.ts'
import type { Question } from '#domain/service/question/register.ts'
import type { Service } from '#domain/service/service.ts'

export const FACT_FINDINGS = ['confirmed', 'differs', 'not-checked'] as const

/** What a finding rests on: papers, a photo of a paper, what the person said, what a neighbour said. */
export const EVIDENCE = ['papers', 'photo', 'talk', 'neighbour'] as const

/** Answers that say something about the person's life which can be looked at on the spot. */
const LOOKED_AT: readonly Question['type'][] = [
  'area',
  'address',
  'household',
  'money',
  'number',
  'date',
  'choice',
  'choices',
  'text',
  'long-text',
]

const factSchema = z.object({
  question: z.string(),
  finding: z.enum(FACT_FINDINGS),
  words: z.string(),
  evidence: z.array(z.enum(EVIDENCE)),
})
export type VisitFact = Readonly<z.infer<typeof factSchema>>

const recordSchema = z.object({
  /** What the two found, as a whole. */
  text: z.string().default(''),
  facts: z.array(factSchema).default([]),
  neighbours: z.string().default(''),
  /** Who said so, where the neighbour gave a name. */
  neighbour: z.string().default(''),
  met: z.string().default(''),
})

/** What stands sealed with a visit that was recorded. `facts` name their question by id. */
export type VisitRecord = Readonly<z.infer<typeof recordSchema>>

/**
 * The questions whose answers a visit checks, in the order of the service (家庭收入状况、财产状况: 社会救助暂行办法 11,
 * 浙江省社会救助条例 11). What was never asked of this person is left out; "I don't know" is not.
 */
export function factQuestions(service: Pick<Service, 'questions'>, answers: Answers): Question[] {
  return service.questions.filter((question) => isFact(question) && answers[question.id] !== undefined)
}

export function isFact({ type, standard }: Question): boolean {
  return !standard && LOOKED_AT.includes(type)
}

/** Reads the sealed text of a recorded visit; null where it was erased. */
export function visitRecordOf(text: unknown): VisitRecord | null {
  const read = recordSchema.safeParse(text)
  return read.success && text !== null ? read.data : null
}
