import type { FieldError } from '#components/form/error-summary.tsx'
import { problemWords } from '#components/staff/move/move-context.ts'
import type { Locale } from '#domain/locale.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import type { Town } from '#domain/town/town.ts'
import type { Translate } from '#i18n/translate.ts'

export type IntakeContext = {
  readonly t: Translate
  readonly locale: Locale
  readonly town: Town
  /** What was typed before a refusal. */
  readonly raw: RawFields
  readonly errors: readonly FieldError[]
}

type Problem = {
  readonly field: string
  readonly code: string
  readonly values?: Readonly<Record<string, string | number>>
}

/** Name, id, error and kept value of one field. */
export function intakeField({ locale, raw, errors }: IntakeContext, name: string) {
  const error = errors.find(({ id }) => id === name)?.message
  return { locale, id: name, name, value: raw[name]?.[0] ?? '', error }
}

const WORDED = [
  'not-a-phone',
  'mobile-digits',
  'phone-digits',
  'identity-length',
  'identity-date',
  'identity-check',
  'name-letters',
  'no-consent',
  'never-call',
  'no-such-notice',
  'notice-over',
] as const

/** What is wrong with the fields of an intake, in words. A missing way to reach somebody points to the first of the three. */
export function intakeErrors(t: Translate, problems: readonly Problem[]): FieldError[] {
  return problems.map(({ field, code, values }) => {
    if (field === 'reach' && code === 'no-way') return { id: 'reach.phone', message: t('staff.intake.noWay') }
    const worded = WORDED.find((known) => known === code)
    return {
      id: field,
      message: worded ? t(`question.problem.${worded}`, values ?? {}) : problemWords({ t }, { field, code }),
    }
  })
}
