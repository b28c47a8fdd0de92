import type { FieldError } from '#components/form/error-summary.tsx'
import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'

const PROBLEMS = [
  'required',
  'not-a-date',
  'ends-before',
  'is-over',
  'too-long',
  'overlaps',
  'yourself',
  'not-a-worker-here',
  'deputy-away',
  'not-a-choice',
  'not-a-login',
  'login-taken',
  'unit-needed',
  'role-needed',
  'not-yours-to-give',
  'last-admin',
  'still-away',
] as const

/** What is wrong with the fields of a form about staff; the id of each field is its name. */
export function peopleErrors(
  locale: Locale,
  problems: readonly { readonly field: string; readonly code: string }[],
): FieldError[] {
  const t = translator(locale)
  return problems.map(({ field, code }) => ({
    id: field,
    message: t(`people.problem.${PROBLEMS.find((known) => known === code) ?? 'other'}`),
  }))
}
