import { z } from 'zod'
import type { Words } from '#domain/locale.ts'
import { slugSchema, wordsSchema } from '#domain/town/words.ts'
import type { AnswerPart } from './kind.ts'

const plainOptionSchema = z.strictObject({
  value: slugSchema,
  title: wordsSchema,
  hint: wordsSchema.optional(),
})

/** A choice may carry choices of its own, asked under it: `<question>.<value>` in the form. */
const optionSchema = plainOptionSchema.extend({
  choices: z.array(plainOptionSchema).min(1).optional(),
})

export const optionsSchema = z
  .array(optionSchema)
  .min(2)
  .refine(
    (options) => new Set(options.map((option) => option.value)).size === options.length,
    'two choices share a value',
  )

export type Option = z.infer<typeof optionSchema>

/** The choices' own words, in the order of the town file. */
export function chosenWords(
  options: readonly { readonly value: string; readonly title: Words }[],
  chosen: readonly string[],
): AnswerPart[] {
  return options
    .filter((option) => chosen.includes(option.value))
    .map((option) => ({ kind: 'words', words: option.title }))
}
