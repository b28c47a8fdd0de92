import { MonthColumns } from '#components/chart/month-columns.tsx'
import { Details } from '#components/page/details.tsx'
import type { Locale } from '#domain/locale.ts'
import { BREAKDOWNS, type Breakdown, type ManagerFigures } from '#domain/measure/manager-figures.ts'
import { onTimeOf } from '#domain/measure/read-measures.ts'
import { formatMonth } from '#i18n/dates.ts'
import { formatNumber, formatPercent } from '#i18n/numbers.ts'
import { translator } from '#i18n/translate.ts'
import { BreakdownTable, rowOfSums } from './breakdown-table.tsx'
import { namesOf } from './figure-words.ts'
import { listHref, queueHref } from './manage-address.ts'
import { RateBars } from './rate-bars.tsx'

type SectionProps = { locale: Locale; figures: ManagerFigures }

/** On time by unit, service and place, the lowest first, with the table of all figures. */
export function ManageBreakdowns({ locale, figures }: SectionProps) {
  const t = translator(locale)
  const aim = figures.town.settings.onTimeAim
  return BREAKDOWNS.filter((by) => figures.rows[by].length > 0).map((by) => (
    <section className="section" key={by}>
      <h2>{t(`manage.by.${by}`)}</h2>
      <p className="soft">{t('manage.by.onTimeText', { aim: formatPercent(aim, locale) })}</p>
      <RateBars locale={locale} rows={rateRows(locale, figures, by)} aim={aim} order="worst-first" />
      <Details summary={t('measure.sameAsTable')}>
        <Breakdowns locale={locale} figures={figures} by={by} />
      </Details>
    </section>
  ))
}

function rateRows(locale: Locale, { rows, query, town }: ManagerFigures, by: Breakdown) {
  const name = namesOf(town, locale)[by]
  return rows[by].map(({ id, sums }) => ({
    id,
    label: id === '' ? name(id) : <a href={listHref('deadlines', query, { [by]: id })}>{name(id)}</a>,
    sums,
  }))
}

function Breakdowns({ locale, figures: { rows, query, town }, by }: SectionProps & { by: Breakdown }) {
  const t = translator(locale)
  const name = namesOf(town, locale)[by]
  const link = (view: 'due' | 'late', id: string, n: number) => {
    const number = formatNumber(n, locale)
    return id === '' ? number : <a href={queueHref(view, query, { [by]: id })}>{number}</a>
  }
  return (
    <BreakdownTable
      locale={locale}
      caption={t(`manage.by.${by}`)}
      by={by}
      moreHead={[t('measure.table.open'), t('measure.table.overdue')]}
      rows={rows[by].map(({ id, sums, open, overdue }) =>
        rowOfSums(id, name(id), sums, [link('due', id, open), link('late', id, overdue)]),
      )}
    />
  )
}

/** On time month by month. */
export function ManageMonths({ locale, figures: { months, town } }: SectionProps) {
  const t = translator(locale)
  const aim = town.settings.onTimeAim
  const text = t('manage.months.text', { aim: formatPercent(aim, locale) })
  return (
    <section className="section">
      <h2>{t('manage.months.title')}</h2>
      <p className="soft">{text}</p>
      <MonthColumns
        locale={locale}
        columns={months.map(({ month, sums }) => ({ month, share: onTimeOf(sums).share }))}
        aim={aim}
        words={text}
      />
      <Details summary={t('measure.sameAsTable')}>
        <BreakdownTable
          locale={locale}
          caption={t('manage.months.title')}
          by="month"
          rows={months.map(({ month, sums }) => rowOfSums(month, formatMonth(month, locale), sums))}
        />
      </Details>
    </section>
  )
}
