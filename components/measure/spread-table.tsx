import { FigureTable } from '#components/chart/figure-table.tsx'
import type { Locale } from '#domain/locale.ts'
import type { Sums } from '#domain/measure/counts.ts'
import type { Spread } from '#domain/measure/histogram.ts'
import { firstResponseOf, resolutionOf } from '#domain/measure/read-measures.ts'
import { formatNumber } from '#i18n/numbers.ts'
import { translator } from '#i18n/translate.ts'

/** First and full answer in working and in all days, with and without the time of waiting, side by side. */
export function SpreadTable({ locale, first, full }: { locale: Locale; first: Sums; full: Sums }) {
  const t = translator(locale)
  const answer = resolutionOf(full)
  const word = firstResponseOf(first)
  const name = (
    measure: 'first-response' | 'resolution',
    key: 'working' | 'calendar' | 'workingNet' | 'calendarNet',
  ) => `${t(`measure.name.${measure}`)}: ${t(`measure.table.${key}`)}`
  const rows: [string, Spread][] = [
    [name('first-response', 'working'), word.workingDays],
    [name('first-response', 'calendar'), word.days],
    [name('resolution', 'working'), answer.workingDays],
    [name('resolution', 'workingNet'), answer.workingDaysNet],
    [name('resolution', 'calendar'), answer.days],
    [name('resolution', 'calendarNet'), answer.daysNet],
  ]
  return (
    <FigureTable
      caption={t('measure.name.resolution')}
      head={[t('measure.table.days'), t('measure.table.n'), t('measure.table.half'), t('measure.table.most')]}
      rows={rows.map(([words, { n, median, p90 }]) => ({
        id: words,
        name: words,
        cells: [n, median, p90].map((value) => (value === null ? '–' : formatNumber(value, locale))),
      }))}
    />
  )
}
