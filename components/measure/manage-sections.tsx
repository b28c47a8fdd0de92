import { FigureTable } from '#components/chart/figure-table.tsx'
import type { Locale } from '#domain/locale.ts'
import { binsOf } from '#domain/measure/bins.ts'
import { histogramIn, totalIn } from '#domain/measure/counts.ts'
import type { ManagerFigures } from '#domain/measure/manager-figures.ts'
import { ACTS, RATINGS } from '#domain/measure/measure.ts'
import { resolutionOf } from '#domain/measure/read-measures.ts'
import { formatInstant } from '#i18n/dates.ts'
import { formatNumber } from '#i18n/numbers.ts'
import { translator } from '#i18n/translate.ts'
import { AgeBars } from './age-bars.tsx'
import { AnswerDays } from './answer-days.tsx'
import { namesOf } from './figure-words.ts'
import { listHref } from './manage-address.ts'
import { OpinionTable } from './opinion-table.tsx'
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
