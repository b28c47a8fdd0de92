import { z } from 'zod'
import { slugSchema, wordsSchema } from '#domain/town/words.ts'

const both = <T extends z.ZodType>(schema: T) => z.strictObject({ en: schema, 'zh-Hans': schema })
/** Words by which people look for a page, in each language. */
export const searchWordsSchema = both(z.array(z.string().min(1)))
const article = z.string().regex(/^\d{1,3}(\(\d{1,2}\))*$/, 'write the article as 23 or 23(2)')

/** A place in a law: instrument by its Chinese short name, article by its number. Cited in the text as `[id]`. */
export const policySourceSchema = z.strictObject({
  id: slugSchema,
  instrument: z.string().min(2),
  article,
  note: wordsSchema.optional(),
})

/** A number that the policy rests on, with its unit; `source` is a source id or `promise`. */
const policyParameterSchema = z.strictObject({
  id: slugSchema,
  value: z.union([z.number(), z.string().min(1)]),
  unit: z.string().min(1),
  title: wordsSchema,
  source: slugSchema,
})

/** A plain-language explanation of a rule; `text` is Markdown with `[source-id]` and `[promise]` marks. */
export const policySchema = z.strictObject({
  slug: slugSchema,
  title: wordsSchema,
  summary: wordsSchema,
  searchWords: searchWordsSchema,
  owner: slugSchema,
  lastChecked: z.iso.date(),
  effective: z.strictObject({ from: z.iso.date(), to: z.iso.date().optional() }),
  services: z.array(slugSchema),
  parameters: z.array(policyParameterSchema).default([]),
  sources: z.array(policySourceSchema),
  text: both(z.string().min(1)),
})

export type Policy = z.infer<typeof policySchema>
export type PolicySource = z.infer<typeof policySourceSchema>
