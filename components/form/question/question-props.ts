import type { FieldError } from '#components/form/error-summary.tsx'
import { type Locale, wordsIn } from '#domain/locale.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import type { QuestionOf, QuestionType } from '#domain/service/question/register.ts'
import type { Area } from '#domain/town/area.ts'

/** What every kind of question is shown with. `raw` is what was typed, or what gives the kept answer again. */
export type QuestionProps<T extends QuestionType> = {
  readonly locale: Locale
  readonly question: QuestionOf<T>
  readonly raw: RawFields
  readonly errors: readonly FieldError[]
  readonly areas: ReadonlyMap<string, Area>
}

/** The words of a question that is alone on its page: its label is the `h1`. */
export function questionWords<T extends QuestionType>({ locale, question, errors }: QuestionProps<T>) {
  const { id, title, hint, optional } = question
  return {
    locale,
    id,
    label: wordsIn(title, locale),
    hint: hint && wordsIn(hint, locale),
    error: errors.find((error) => error.id === id)?.message,
    isOptional: optional,
    isQuestion: true,
  }
}

/** The words of one field among several on a page. */
export function partWords(
  { locale, errors }: Pick<QuestionProps<'name'>, 'locale' | 'errors'>,
  id: string,
  label: string,
  hint?: string,
) {
  return { locale, id, label, hint, error: errors.find((error) => error.id === id)?.message }
}

export function typedIn(raw: RawFields, field: string): string {
  return raw[field]?.[0] ?? ''
}
