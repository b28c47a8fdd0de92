import { z } from 'zod'
import { slugSchema, wordsSchema } from './words.ts'

const urgentWordsSchema = z.array(
  z.strictObject({ phrase: z.string().min(1), level: z.enum(['life', 'basics']) }),
)

/** Numbers to call, and words in a filing that ask for a human look even when the urgent box is empty. */
export const emergencySchema = z.strictObject({
  phones: z.array(
    z.strictObject({ id: slugSchema, number: z.string().min(3), title: wordsSchema, hours: wordsSchema }),
  ),
  urgentWords: z.strictObject({ en: urgentWordsSchema, 'zh-Hans': urgentWordsSchema }),
})

export type Emergency = z.infer<typeof emergencySchema>
