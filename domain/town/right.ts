import { z } from 'zod'
import { slugSchema, wordsSchema } from './words.ts'

export const RIGHT_KINDS = ['first-review', 'final-review', 'administrative-review', 'court'] as const

/** One thing that a person can do against a decision: where, by when, and what has to come first. */
export const rightSchema = z.strictObject({
  kind: z.enum(RIGHT_KINDS),
  body: wordsSchema,
  /** The clock rule that counts the window; absent where the supplied laws name none. */
  windowRule: slugSchema.nullish(),
  prerequisite: z.enum(RIGHT_KINDS).nullish(),
  instrument: z.string().min(2),
  article: z.string().min(1),
  text: wordsSchema,
})
export type Right = z.infer<typeof rightSchema>

/** The rights that follow from outcomes of these kinds of service (or single services). */
export const decisionRightSchema = z.strictObject({
  id: slugSchema,
  kinds: z.array(slugSchema).min(1),
  outcomes: z.array(slugSchema).min(1),
  rights: z.array(rightSchema).min(1),
})

export type DecisionRight = z.infer<typeof decisionRightSchema>
