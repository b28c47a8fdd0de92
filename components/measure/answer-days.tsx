import { DayHistogram, RED_FROM } from '#components/chart/day-histogram.tsx'
import { FigureTable } from '#components/chart/figure-table.tsx'
import { Details } from '#components/page/details.tsx'
import type { Locale } from '#domain/locale.ts'
import type { Bin } from '#domain/measure/bins.ts'
import type { Spread } from '#domain/measure/histogram.ts'
import { formatNumber } from '#i18n/numbers.ts'
import { translator } from '#i18n/translate.ts'

type AnswerDaysProps = { locale: Locale; caption: string; spread: Spread; bins: readonly Bin[] }

/** How many working days answers took: the picture with median and 90th percentile, and its table. */
export function AnswerDays({ locale, caption, spread: { median, p90 }, bins }: AnswerDaysProps) {
  const t = translator(locale)
  const marks = [
    ...(median === null
      ? []
      : [{ day: median, words: t('measure.half', { days: formatNumber(median, locale) }) }]),
    ...(p90 === null ? [] : [{ day: p90, words: t('measure.most', { days: formatNumber(p90, locale) }) }]),
  ]
  const filled = bins.filter(({ n }) => n > 0)
  return (
    <>
      {filled.some(({ from }) => from >= RED_FROM) && <p className="soft small">{t('measure.red')}</p>}
      <DayHistogram
        bins={bins}
        marks={marks}
        lastWords={t('measure.dayAxis', { days: 30 })}
        words={`${caption}: ${marks.map(({ words }) => words).join(', ')}`}
      />
      <Details summary={t('measure.sameAsTable')}>
        <FigureTable
          caption={caption}
          head={[t('measure.table.from'), t('measure.table.count')]}
          rows={filled.map(({ from, to, n }) => ({
            id: String(from),
            name: from === to ? String(from) : `${from}–${to}`,
            cells: [formatNumber(n, locale)],
          }))}
        />
      </Details>
    </>
  )
}
