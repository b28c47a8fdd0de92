import { z } from 'zod'
import { slugSchema, wordsSchema } from './words.ts'

/** A body outside the hall: hand-over, dates and answers are tracked, it never signs in. */
export const partnerSchema = z.strictObject({
  id: slugSchema,
  name: wordsSchema,
  does: wordsSchema,
  phone: z.string().min(3).optional(),
})

export type Partner = z.infer<typeof partnerSchema>
