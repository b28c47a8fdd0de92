import type { FieldError } from '#components/form/error-summary.tsx'
import { problemWords } from '#components/staff/move/move-context.ts'
import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'

/** What is wrong with one of several visits; `values.reference` names it. */
export type VisitProblem = {
  readonly field: string
  readonly code: string
  readonly values?: Readonly<Record<string, string | number>>
}

/** Each with the number of its case file; what is the same for several is said for each. */
export function visitErrors(
  locale: Locale,
  problems: readonly VisitProblem[],
  idOf: (problem: VisitProblem) => string,
): FieldError[] {
  const t = translator(locale)
  return problems.map((problem) => {
    const words = problemWords({ t }, problem)
    const reference = problem.values?.reference
    return {
      id: idOf(problem),
      message:
        reference === undefined ? words : t('visit.enter.failedFor', { reference: `${reference}`, words }),
    }
  })
}

const FIELD_LABELS = {
  on: 'visit.field.on',
  first: 'visit.field.first',
  second: 'visit.field.second',
  how: 'visit.field.how',
  why: 'visit.field.why',
  text: 'visit.field.ready',
} as const

/**
 * What is wrong with a plan for several visits: a field that is wrong for all of them is named once, for some of them
 * with their numbers; what is wrong with one case file alone leads to its line.
 * @param chosen how many there are
 */
export function planErrors(locale: Locale, problems: readonly VisitProblem[], chosen: number): FieldError[] {
  const t = translator(locale)
  const comma = locale === 'zh' ? '、' : ', '
  const groups = Map.groupBy(problems, ({ field, code, values }) =>
    field === '' ? `${values?.reference}` : `${field}:${code}`,
  )
  return [...groups.values()].map((group) => {
    const [first] = group as [VisitProblem]
    const references = group.map(({ values }) => `${values?.reference}`).join(comma)
    const label = Object.entries(FIELD_LABELS).find(([field]) => field === first.field)?.[1]
    const words = label
      ? t('visit.enter.failedFor', { reference: t(label), words: problemWords({ t }, first) })
      : problemWords({ t }, first)
    const isAll = label !== undefined && group.length === chosen
    return {
      id: first.field === '' ? `pick-${references}` : `plan-${first.field}`,
      message: isAll ? words : t('visit.enter.failedFor', { reference: references, words }),
    }
  })
}
