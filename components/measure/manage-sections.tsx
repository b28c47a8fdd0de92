import { FigureTable } from '#components/chart/figure-table.tsx'
import { MonthColumns } from '#components/chart/month-columns.tsx'
import { Details } from '#components/page/details.tsx'
import type { Locale } from '#domain/locale.ts'
import { binsOf } from '#domain/measure/bins.ts'
import { histogramIn, totalIn } from '#domain/measure/counts.ts'
import { BREAKDOWNS, type Breakdown, type ManagerFigures } from '#domain/measure/manager-figures.ts'
import { ACTS, RATINGS } from '#domain/measure/measure.ts'
import { onTimeOf, resolutionOf } from '#domain/measure/read-measures.ts'
import { formatInstant, formatMonth } from '#i18n/dates.ts'
import { formatNumber, formatPercent } from '#i18n/numbers.ts'
import { translator } from '#i18n/translate.ts'
import { AgeBars } from './age-bars.tsx'
import { AnswerDays } from './answer-days.tsx'
import { BreakdownTable, rowOfSums } from './breakdown-table.tsx'
import { namesOf } from './figure-words.ts'
import { listHref, queueHref } from './manage-address.ts'
import { OpinionTable } from './opinion-table.tsx'
import { RateBars } from './rate-bars.tsx'
import { SpreadTable } from './spread-table.tsx'
import { WhatCounts } from './what-counts.tsx'

type SectionProps = { locale: Locale; figures: ManagerFigures }

/** The ten deadlines that end first. */
export function ManageNearest({ locale, figures: { nearest, town } }: SectionProps) {
  const t = translator(locale)
  const names = namesOf(town, locale)
  const head = ['due', 'number', 'clock', 'service', 'unit'] as const
  return (
    <section className="section">
      <h2>{t('manage.nearest.title')}</h2>
      <p className="soft">{t(nearest.length === 0 ? 'manage.nearest.none' : 'manage.nearest.text')}</p>
      {nearest.length > 0 && (
        <div className="scroll">
          <table className="list stacked">
            <thead>
              <tr>
                {head.map((key) => (
                  <th key={key} scope="col">
                    {t(`manage.nearest.${key}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {nearest.map(({ caseFileId, reference, dueAt, clock, service, unitId }) => (
                <tr key={caseFileId}>
                  <td>
                    <time dateTime={new Date(dueAt).toISOString()}>
                      {formatInstant(dueAt - 1, town.settings.zone, locale)}
                    </time>
                  </td>
                  <td>
                    <a className="number" href={`/staff/cases/${reference}`}>
                      {reference}
                    </a>
                  </td>
                  <td>{names.clock(clock)}</td>
                  <td>{names.service(service)}</td>
                  <td>{names.unit(unitId)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

/** What is open, by how long it has waited. */
export function ManageBacklog({ locale, figures: { now, query } }: SectionProps) {
  const t = translator(locale)
  return (
    <section className="section">
      <h2>{t('manage.backlog.title')}</h2>
      <p className="soft">{t('manage.backlog.text', { open: now.open, late: now.overdue })}</p>
      <AgeBars
        locale={locale}
        byAge={now.byAge}
        link={(band, number) => <a href={listHref(`age-${band}`, query)}>{number}</a>}
      />
    </section>
  )
}

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

/** How long answers took, in all four ways of counting. */
export function ManageDays({ locale, figures: { total } }: SectionProps) {
  const t = translator(locale)
  const { workingDays } = resolutionOf(total)
  return (
    <section className="section">
      <h2>{t('manage.days.title')}</h2>
      <p className="soft">{t('manage.days.text', { n: workingDays.n })}</p>
      {workingDays.n > 0 && (
        <AnswerDays
          locale={locale}
          caption={t('manage.days.title')}
          spread={workingDays}
          bins={binsOf(histogramIn(total, 'resolution-working-days'), new Map())}
        />
      )}
      <h3>{t('manage.spreads')}</h3>
      <SpreadTable locale={locale} first={total} full={total} />
      <WhatCounts
        locale={locale}
        measures={['on-time', 'first-response', 'resolution', 'received', 'late-entry']}
      />
    </section>
  )
}

/** Acts that can better a figure, and what residents said. */
export function ManageActs({ locale, figures: { total, query } }: SectionProps) {
  const t = translator(locale)
  return (
    <>
      <section className="section">
        <h2>{t('manage.acts.title')}</h2>
        <p className="soft">{t('manage.acts.text')}</p>
        <FigureTable
          caption={t('manage.acts.title')}
          head={[t('measure.table.act'), t('measure.table.times')]}
          rows={ACTS.map((act) => ({
            id: act,
            name: t(`measure.name.${act}`),
            cells: [
              <a key={act} href={listHref(act, query)}>
                {formatNumber(totalIn(total, act), locale)}
              </a>,
            ],
          }))}
        />
        <WhatCounts locale={locale} measures={ACTS} />
      </section>
      <section className="section">
        <h2>{t('manage.people.title')}</h2>
        <p className="soft">{t('manage.people.text', { asked: totalIn(total, 'resolution-days') })}</p>
        <OpinionTable locale={locale} sumsOf={() => total} few={t('measure.none')} />
        <p>
          <a href={listHref('confirmed', query)}>{t('manage.list.title.confirmed')}</a> ·{' '}
          <a href={listHref('rated', query)}>{t('manage.list.title.rated')}</a>
        </p>
        <WhatCounts locale={locale} measures={['confirmed', ...RATINGS]} />
      </section>
    </>
  )
}
