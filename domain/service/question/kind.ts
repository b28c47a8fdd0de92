import { z } from 'zod'
import type { Words } from '#domain/locale.ts'
import type { Area } from '#domain/town/area.ts'
import { slugSchema, wordsSchema } from '#domain/town/words.ts'

/** The form fields of one page, as they were sent. */
export type RawFields = Readonly<Record<string, readonly string[] | undefined>>

/** What parsing may look at beside the fields: the town's local date `YYYY-MM-DD` and its areas. */
export type ParseContext = { readonly today: string; readonly areas: ReadonlyMap<string, Area> }

/** What is wrong with one form field: a code and the values its sentence needs. */
export type Problem = {
  readonly field: string
  readonly code: ProblemCode
  readonly values: Readonly<Record<string, string | number>>
}

export type ProblemCode =
  | 'required'
  | 'too-long'
  | 'not-a-choice'
  | 'too-many-choices'
  | 'not-a-date'
  | 'date-in-future'
  | 'date-too-early'
  | 'not-a-number'
  | 'not-whole'
  | 'too-small'
  | 'too-large'
  | 'not-money'
  | 'not-a-phone'
  | 'mobile-digits'
  | 'phone-digits'
  | 'identity-length'
  | 'identity-date'
  | 'identity-check'
  | 'not-an-area'
  | 'name-letters'
  | 'too-many-people'
  | 'not-an-age'
  | 'no-way'
  | 'never-call'
  | 'not-an-email'
  | 'no-consent'
  | 'no-such-notice'
  | 'notice-over'
  | 'review-no-match'
  | 'review-window-passed'
  | 'review-not-here'

/** What a kind's `parse` says: null where nothing was typed. */
export type Parsed<A> = { ok: true; answer: A } | { ok: false; problems: Problem[] } | null

/** Parts of an answer for the check-answers page and the case page; words stand only where the town wrote them. */
export type AnswerPart =
  | { readonly kind: 'text' | 'date' | 'phone' | 'identity-number' | 'area'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'money'; readonly fen: number }
  | { readonly kind: 'words'; readonly words: Words }
  | { readonly kind: 'term'; readonly term: string }

/** What every question carries. `private` answers are left out of summaries, prints for others and exports. */
export const baseSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: wordsSchema,
  hint: wordsSchema.optional(),
  optional: z.boolean().default(false),
  mayBeUnknown: z.boolean().default(false),
  mayBeNone: z.boolean().default(false),
  /** Asked only when an earlier choice question was answered with one of these values. */
  showIf: z.strictObject({ question: slugSchema, is: z.array(z.string().min(1)).min(1) }).optional(),
  seenBy: z.enum(['unit', 'handler']).default('unit'),
  private: z.boolean().default(false),
  /** Set for the questions that every filing asks. */
  standard: z.boolean().default(false),
})

/** One kind of question. `parse` gets the raw fields; `ok: false` names every field that is wrong. */
export type QuestionKind<S extends z.ZodType, A> = {
  readonly schema: S
  readonly parse: (question: z.infer<S>, raw: RawFields, context: ParseContext) => Parsed<A>
  readonly format: (question: z.infer<S>, answer: A) => AnswerPart[]
}

export function defineKind<S extends z.ZodType, A>(kind: QuestionKind<S, A>): QuestionKind<S, A> {
  return kind
}

export function given<A>(answer: A): { ok: true; answer: A } {
  return { ok: true, answer }
}

export function problem(
  field: string,
  code: ProblemCode,
  values: Problem['values'] = {},
): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [{ field, code, values }] }
}
