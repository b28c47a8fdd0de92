import type { ReactNode } from 'react'
import { FigureTable } from '#components/chart/figure-table.tsx'
import { MonthColumns } from '#components/chart/month-columns.tsx'
import { shareWords } from '#components/chart/share-words.ts'
import { Details } from '#components/page/details.tsx'
import type { Locale } from '#domain/locale.ts'
import { NO_SUMS } from '#domain/measure/counts.ts'
import type { PublicFigures } from '#domain/measure/public-figures.ts'
import { onTimeOf } from '#domain/measure/read-measures.ts'
import { NO_ROW } from '#domain/measure/release.ts'
import { formatMonth } from '#i18n/dates.ts'
import { formatNumber, formatPercent } from '#i18n/numbers.ts'
import { translator } from '#i18n/translate.ts'
import { type BreakdownRow, BreakdownTable } from './breakdown-table.tsx'
import { namesOf } from './figure-words.ts'
import { RateBars, type RateRow } from './rate-bars.tsx'
import { WhatCounts } from './what-counts.tsx'

type SectionProps = { locale: Locale; figures: PublicFigures }

const SHOWN = ['received', 'on-time', 'first-response', 'resolution'] as const

/** Deadlines kept by unit, with the few who are left out shown together. */
export function OpenUnits({ locale, figures }: SectionProps) {
  const t = translator(locale)
  const { measures, town } = figures
  const aim = town.settings.onTimeAim
  const rows = unitRows(figures, locale)
  const isPartial = SHOWN.some(
    (id) => measures[id].together || [...measures[id].units.values()].some((row) => row.isPartial),
  )
  return (
    <section className="section" id="byUnit">
      <h2>{t('open.byUnit.title')}</h2>
      <p className="soft">{t('open.byUnit.text', { aim: formatPercent(aim, locale) })}</p>
      <RateBars locale={locale} rows={rateRows(figures, locale)} aim={aim} />
      {isPartial && <p className="soft small">{t('open.byUnit.partialNote')}</p>}
      <Details summary={t('measure.sameAsTable')}>
        <BreakdownTable locale={locale} caption={t('open.byUnit.title')} by="unit" rows={rows} />
      </Details>
      <WhatCounts locale={locale} measures={SHOWN} />
    </section>
  )
}

function rateRows({ measures, town }: PublicFigures, locale: Locale): RateRow[] {
  const { units, together } = measures['on-time']
  const names = namesOf(town, locale)
  const t = translator(locale)
  return [
    ...[...units].map(([id, { sums, isPartial }]) => ({
      id,
      label: nameOf(names.unit(id), isPartial, locale),
      sums,
    })),
    ...(together ? [{ id: 'together', label: t('open.byUnit.together'), sums: together }] : []),
  ]
}

function unitRows({ measures, town }: PublicFigures, locale: Locale): BreakdownRow[] {
  const names = namesOf(town, locale)
  const ids = [...new Set(SHOWN.flatMap((id) => [...measures[id].units.keys()]))]
  const rowOf = (id: (typeof SHOWN)[number], unit: string) => measures[id].units.get(unit) ?? NO_ROW
  const rows = ids.map((unit): BreakdownRow => {
    const isPartial = SHOWN.some((id) => rowOf(id, unit).isPartial)
    return {
      id: unit,
      name: nameOf(names.unit(unit), isPartial, locale),
      ...sumsOf((id) => rowOf(id, unit).sums),
    }
  })
  if (SHOWN.every((id) => measures[id].together === null)) return rows
  const name = translator(locale)('open.byUnit.together')
  return [...rows, { id: 'together', name, ...sumsOf((id) => measures[id].together ?? NO_SUMS) }]
}

function sumsOf(of: (id: (typeof SHOWN)[number]) => BreakdownRow['received']) {
  return {
    received: of('received'),
    onTime: of('on-time'),
    first: of('first-response'),
    full: of('resolution'),
  }
}

function nameOf(name: string, isPartial: boolean, locale: Locale): ReactNode {
  if (!isPartial) return name
  return (
    <>
      {name} <small className="soft">({translator(locale)('open.byUnit.partial')})</small>
    </>
  )
}

/** The on-time rate of the whole town over the last months. */
export function OpenTrend({ locale, figures: { trend, town } }: SectionProps) {
  const t = translator(locale)
  const months = trend.map(({ month, onTime }) => ({ month, ...onTimeOf(onTime.total.sums) }))
  const last = months.at(-1)
  if (!last || last.share === null) return null
  const words = t('open.trend.text', {
    month: formatMonth(last.month, locale),
    share: shareWords(last.share, locale),
  })
  return (
    <section className="section">
      <h2>{t('open.trend.title')}</h2>
      <p className="soft">{words}</p>
      <MonthColumns locale={locale} columns={months} aim={town.settings.onTimeAim} words={words} />
      <Details summary={t('measure.sameAsTable')}>
        <FigureTable
          caption={t('open.trend.title')}
          head={(['month', 'deadlines', 'kept', 'share'] as const).map((key) => t(`measure.table.${key}`))}
          rows={months.map(({ month, n, hits, share }) => ({
            id: month,
            name: formatMonth(month, locale),
            cells: [
              formatNumber(n, locale),
              formatNumber(hits, locale),
              share === null ? '–' : shareWords(share, locale),
            ],
          }))}
        />
      </Details>
    </section>
  )
}
