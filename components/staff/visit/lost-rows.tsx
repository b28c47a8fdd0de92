import { problemWords } from '#components/staff/move/move-context.ts'
import type { Locale } from '#domain/locale.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import { translator } from '#i18n/translate.ts'
import type { VisitProblem } from './visit-problems.ts'

/** Rows that cannot be entered any more, since the visit is gone from the day: what was typed can still be read. */
export function LostRows({
  locale,
  lost,
  raw,
}: {
  locale: Locale
  lost: readonly VisitProblem[]
  raw: RawFields
}) {
  const t = translator(locale)
  if (lost.length === 0) return null
  return (
    <ul>
      {lost.map((problem) => {
        const reference = `${problem.values?.reference}`
        const typed = raw[`text-${reference}`]?.[0]
        return (
          <li key={reference} id={problem.field} tabIndex={-1}>
            <a href={`/staff/cases/${reference}`}>{reference}</a>{' '}
            {problemWords({ t }, { field: problem.field, code: problem.code })}
            {typed && <span className="typed block">{typed}</span>}
          </li>
        )
      })}
    </ul>
  )
}
