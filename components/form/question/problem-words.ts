import type { FieldError } from '#components/form/error-summary.tsx'
import type { Locale } from '#domain/locale.ts'
import type { Problem } from '#domain/service/question/kind.ts'
import type { QuestionType } from '#domain/service/question/register.ts'
import { formatPlainDay } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'

/** What is wrong with an answer, in words, at the field where it is wrong. "Required" says what is missing. */
export function problemWords(locale: Locale, type: QuestionType, problems: readonly Problem[]): FieldError[] {
  const t = translator(locale)
  return problems.map(({ field, code, values }) => {
    if (code === 'required') return { id: field, message: t(`question.required.${requiredKey(type, field)}`) }
    const said =
      values.earliest === undefined
        ? values
        : { ...values, earliest: formatPlainDay(String(values.earliest), locale) }
    return { id: field, message: t(`question.problem.${code}`, said) }
  })
}

const PARTS = ['name', 'phone', 'email', 'address'] as const

function requiredKey(type: QuestionType, field: string): QuestionType | `part-${(typeof PARTS)[number]}` {
  const part = PARTS.find((candidate) => field.endsWith(`.${candidate}`))
  return part ? `part-${part}` : type
}
