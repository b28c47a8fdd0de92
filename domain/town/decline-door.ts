import { z } from 'zod'
import { slugSchema, wordsSchema } from './words.ts'

/** A reason not to take something up, with its article, and the right doors. Never for an application. */
export const declineDoorSchema = z.strictObject({
  id: slugSchema,
  kinds: z.array(slugSchema).min(1),
  instrument: z.string().min(2),
  article: z.string().min(1),
  title: wordsSchema,
  explanation: wordsSchema,
  doors: z
    .array(z.strictObject({ title: wordsSchema, where: wordsSchema, phone: z.string().optional() }))
    .min(1),
})

export type DeclineDoor = z.infer<typeof declineDoorSchema>
