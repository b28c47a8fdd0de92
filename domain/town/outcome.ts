import { z } from 'zod'
import { PETITION_ROUTES } from '#domain/case-file/words.ts'
import { slugSchema, wordsSchema } from './words.ts'

export const DECISION_PARTS = ['facts', 'reasons', 'legalBasis', 'rights'] as const

/** How a case file may be decided. `kinds` names kinds of service or single services, which then have these alone. */
export const outcomeSchema = z.strictObject({
  id: slugSchema,
  kinds: z.array(slugSchema).min(1),
  /** What staff choose. */
  title: wordsSchema,
  /** What the person reads. */
  residentTitle: wordsSchema,
  /** Parts without which the decision cannot be given. */
  needs: z.array(z.enum(DECISION_PARTS)),
  /** Routes of 信访工作条例 31 on which a petition may end so; any where absent. */
  routes: z.array(z.enum(PETITION_ROUTES)).min(1).optional(),
  favourable: z.boolean(),
  instrument: z.string().min(2).optional(),
  article: z.string().min(1).optional(),
})

export type Outcome = z.infer<typeof outcomeSchema>
