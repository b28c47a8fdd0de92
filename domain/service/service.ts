import { z } from 'zod'
import { CASE_KINDS, PUBLIC_LEVELS } from '#domain/case-file/words.ts'
import { policySourceSchema, searchWordsSchema } from '#domain/policy/policy.ts'
import { slugSchema, wordsSchema } from '#domain/town/words.ts'
import { questionSchema } from './question/register.ts'

const routingSchema = z.strictObject({
  /** What decides: a place, the answer to a choice question, or nothing. */
  by: z.enum(['household-registration', 'residence', 'place', 'choice', 'none']),
  /** The id of the area, address or choice question that is asked for it. */
  question: slugSchema.optional(),
  /** `subdistrict` is the office of the place; otherwise a unit. */
  to: slugSchema,
  /** For `choice`: the unit per chosen value; other values go to `to`. */
  units: z.record(slugSchema, slugSchema).optional(),
  /** The unit that gets the case file after the first opinion. */
  decidingUnit: slugSchema.optional(),
  /** Where it goes when the place is unknown or outside the town. */
  fallback: slugSchema,
})

const sourceSchema = policySourceSchema.omit({ id: true, note: true })
const sectionSchema = z.strictObject({ title: wordsSchema, text: wordsSchema })

/** What a resident can file. `retentionYears` counts from the end of the case file. */
export const serviceSchema = z.strictObject({
  slug: slugSchema,
  kind: z.enum(CASE_KINDS),
  title: wordsSchema,
  summary: wordsSchema,
  /** Words by which people look for it, beside those of its texts. */
  searchWords: searchWordsSchema,
  whoCanUse: wordsSchema,
  whatYouNeed: z.array(wordsSchema),
  howLong: wordsSchema,
  cost: wordsSchema,
  otherWays: z.array(wordsSchema),
  /** What this service does not do, and which door is right for that. */
  notThis: z.array(wordsSchema).default([]),
  policies: z.array(slugSchema),
  regimes: z.array(slugSchema),
  routing: routingSchema,
  publicLevel: z.enum(PUBLIC_LEVELS),
  retentionYears: z.int().min(1).max(100),
  /** An estimate of the work in one case file, in minutes; the town's where left out. */
  workMinutes: z.int().min(1).max(10_000).optional(),
  fourEyes: z.boolean().default(false),
  /** An approval must stand as a public notice first. */
  noticeBeforeApproval: z.boolean().default(false),
  /** The same problem reported by several people is answered once for all of them; never for what is one person's own. */
  merges: z.boolean().default(false),
  /** The body outside the hall that decides. */
  partner: slugSchema.optional(),
  /** Standard questions that make no sense here. */
  leaveOut: z.array(z.enum(['helper', 'name', 'adjustments'])).default([]),
  questions: z.array(questionSchema),
  /** A page that only explains the right doors: nothing can be filed. */
  door: z.boolean().default(false),
  sections: z.array(sectionSchema).default([]),
  /** The articles that this page rests on; what has none is called our own promise in the text. */
  sources: z.array(sourceSchema).default([]),
})

export type Service = z.infer<typeof serviceSchema>
export type Routing = Service['routing']
