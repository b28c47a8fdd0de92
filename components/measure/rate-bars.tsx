import type { ReactNode } from 'react'
import { Bars } from '#components/chart/bars.tsx'
import { shareWords } from '#components/chart/share-words.ts'
import type { Locale } from '#domain/locale.ts'
import type { Sums } from '#domain/measure/counts.ts'
import { onTimeOf } from '#domain/measure/read-measures.ts'
import { translator } from '#i18n/translate.ts'

export type RateRow = { readonly id: string; readonly label: ReactNode; readonly sums: Sums }

type RateBarsProps = {
  locale: Locale
  rows: readonly RateRow[]
  aim: number
  order?: 'best-first' | 'worst-first'
}

/** The on-time rate of each row against the aim. Rows without a deadline are left out. */
export function RateBars({ locale, rows, aim, order = 'best-first' }: RateBarsProps) {
  const t = translator(locale)
  const rates = rows.map((row) => ({ ...row, ...onTimeOf(row.sums) })).filter(({ n }) => n > 0)
  rates.sort((a, b) => (order === 'best-first' ? b.share! - a.share! : a.share! - b.share!) || b.n - a.n)
  return (
    <Bars
      aim={aim}
      bars={rates.map(({ id, label, share, n }) => ({
        id,
        label,
        share,
        value: shareWords(share!, locale),
        note: t('measure.deadlines', { count: n }),
      }))}
    />
  )
}
