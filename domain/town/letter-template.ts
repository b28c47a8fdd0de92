import { z } from 'zod'
import { LETTER_KINDS, type LetterKind } from '../letter/letter-kind.ts'
import type { Service } from '../service/service.ts'
import { slugSchema, wordsSchema } from './words.ts'

/** What stands in braces in a formal text and is filled in from the case file. */
const LETTER_FIELDS: readonly string[] = ['received', 'service', 'reference', 'unit']

/**
 * The formal text of one kind of written notice. `services` names kinds of service or single services, which then have
 * these alone. `opening` and `closing` stand before and after facts, reasons, rules and decision. `basis`: the articles
 * that every such notice rests on.
 */
export const letterTemplateSchema = z.strictObject({
  id: slugSchema,
  letter: z.enum(LETTER_KINDS),
  services: z.array(slugSchema).min(1),
  /** Of a decision with one of these outcomes only; it goes before a text for every outcome. */
  outcomes: z.array(slugSchema).min(1).optional(),
  title: wordsSchema,
  opening: wordsSchema,
  closing: wordsSchema.optional(),
  basis: z.array(z.strictObject({ instrument: z.string().min(2), article: z.string().min(1) })).default([]),
})

export type LetterTemplate = z.infer<typeof letterTemplateSchema>

/** The formal text for a notice of this kind, of this outcome, on this service; null where the town has none. */
export function letterTemplateFor(
  templates: Iterable<LetterTemplate>,
  { slug, kind }: Pick<Service, 'slug' | 'kind'>,
  letter: LetterKind,
  outcome: string | null = null,
): LetterTemplate | null {
  const ofLetter = [...templates].filter((template) => template.letter === letter)
  for (const name of [slug, kind]) {
    const named = ofLetter.filter(({ services }) => services.includes(name))
    const ofOutcome = named.find(({ outcomes }) => outcome !== null && outcomes?.includes(outcome))
    const found = ofOutcome ?? named.find(({ outcomes }) => outcomes === undefined)
    if (found) return found
  }
  return null
}

/** The names in braces of a text that no field has. */
export function unknownLetterFields(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)]
    .map(([, name]) => name!)
    .filter((name) => !LETTER_FIELDS.includes(name))
}
