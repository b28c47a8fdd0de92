import { FigureTable } from '#components/chart/figure-table.tsx'
import { shareWords } from '#components/chart/share-words.ts'
import type { Locale } from '#domain/locale.ts'
import type { Sums } from '#domain/measure/counts.ts'
import { RATINGS } from '#domain/measure/measure.ts'
import { confirmedOf, satisfactionOf } from '#domain/measure/read-measures.ts'
import { formatNumber } from '#i18n/numbers.ts'
import { translator } from '#i18n/translate.ts'

type OpinionTableProps = {
  locale: Locale
  sumsOf: (measure: 'confirmed' | (typeof RATINGS)[number]) => Sums
  /** Said where nobody or too few answered. */
  few: string
}

/** What residents said: how many answered, the share that said yes, and the 95 % range. */
export function OpinionTable({ locale, sumsOf, few }: OpinionTableProps) {
  const t = translator(locale)
  const rows = [
    { id: 'confirmed' as const, ...confirmedOf(sumsOf('confirmed')) },
    ...RATINGS.map((id) => ({ id, ...satisfactionOf(sumsOf(id), id) })),
  ]
  return (
    <FigureTable
      caption={t('open.people.title')}
      head={(['question', 'answered', 'yes', 'range'] as const).map((key) => t(`measure.table.${key}`))}
      rows={rows.map(({ id, n, interval }) => ({
        id,
        name: t(`measure.name.${id}`),
        cells: interval
          ? [
              formatNumber(n, locale),
              shareWords(interval.share, locale),
              `${shareWords(interval.low, locale)} – ${shareWords(interval.high, locale)}`,
            ]
          : [few, '–', '–'],
      }))}
    />
  )
}
