import type { ReactNode } from 'react'
import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'

export type SummaryRow = {
  id?: string
  label: string
  value: ReactNode
  /** Where the answer can be changed; the link says "Change" and, unseen, the label. */
  changeHref?: string
}

export function SummaryList({ locale, rows }: { locale: Locale; rows: readonly SummaryRow[] }) {
  const t = translator(locale)
  return (
    <dl className="summary-list">
      {rows.map(({ id, label, value, changeHref }) => (
        <div key={id ?? label} id={id}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {changeHref && (
            <dd className="change">
              <a href={changeHref}>
                {t('form.change')}
                <span className="sr"> {label}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
