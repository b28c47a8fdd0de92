import type { ReactNode } from 'react'
import { FigureTable } from '#components/chart/figure-table.tsx'
import { Details } from '#components/page/details.tsx'
import { type Locale, wordsIn } from '#domain/locale.ts'
import { totalIn } from '#domain/measure/counts.ts'
import { ACTS, RATINGS } from '#domain/measure/measure.ts'
import type { PublicFigures } from '#domain/measure/public-figures.ts'
import { formatMonth } from '#i18n/dates.ts'
import { formatNumber } from '#i18n/numbers.ts'
import { translator } from '#i18n/translate.ts'
import { AgeBars } from './age-bars.tsx'
import { namesOf } from './figure-words.ts'
import { OpinionTable } from './opinion-table.tsx'
import { WhatCounts } from './what-counts.tsx'

type SectionProps = { locale: Locale; figures: PublicFigures }

/** What people said, and the acts that could make a figure look better. */
export function OpenPeople({ locale, figures: { measures, month } }: SectionProps) {
  const t = translator(locale)
  const asked = totalIn(measures.resolution.total.sums, 'resolution-days')
  return (
    <>
      <section className="section" id="people">
        <h2>{t('open.people.title')}</h2>
        <p>{t('open.people.text', { asked, month: formatMonth(month, locale) })}</p>
        <OpinionTable locale={locale} sumsOf={(id) => measures[id].total.sums} few={t('open.people.few')} />
        <WhatCounts locale={locale} measures={['confirmed', ...RATINGS]} />
      </section>
      <section className="section">
        <h2>{t('open.acts.title')}</h2>
        <p>{t('open.acts.text')}</p>
        <FigureTable
          caption={t('open.acts.title')}
          head={[t('measure.table.act'), t('measure.table.times')]}
          rows={[...ACTS, 'late-entry' as const].map((id) => {
            const { sums, isPartial } = measures[id].total
            const n = totalIn(sums, id)
            return {
              id,
              name: t(`measure.name.${id}`),
              cells: [isPartial && n === 0 ? t('open.people.few') : formatNumber(n, locale)],
            }
          })}
        />
        <WhatCounts locale={locale} measures={[...ACTS, 'late-entry']} />
      </section>
    </>
  )
}

/** What is open and late at this moment, and what is kept closed. */
export function OpenNow({ locale, figures: { now, town, sealedYears } }: SectionProps) {
  const t = translator(locale)
  const names = namesOf(town, locale)
  return (
    <section className="section" id="now">
      <h2>{t('open.now.title')}</h2>
      <p>{t('open.now.text', { open: now.open, overdue: now.overdue })}</p>
      <AgeBars locale={locale} byAge={now.byAge} />
      {now.isNear && <p className="soft small">{t('open.now.near')}</p>}
      <Details summary={t('measure.sameAsTable')}>
        <FigureTable
          caption={t('open.now.title')}
          head={(['unit', 'open', 'overdue'] as const).map((key) => t(`measure.table.${key}`))}
          rows={[...now.byUnit].map(([id, { open, overdue }]) => ({
            id,
            name: names.unit(id),
            cells: [formatNumber(open, locale), formatNumber(overdue, locale)],
          }))}
        />
        <p className="soft">{t('measure.what.open')}</p>
      </Details>
      {sealedYears.map(({ year, n }) => (
        <p key={year}>{t('open.sealed.text', { year, n })}</p>
      ))}
    </section>
  )
}

/** Where the data is, and under which licence. */
export function OpenCheck({ locale, figures: { town } }: SectionProps) {
  const t = translator(locale)
  const link = (href: string) => (words: ReactNode) => (
    <a key={href} href={href}>
      {words}
    </a>
  )
  return (
    <section className="section" id="check">
      <h2>{t('open.check.title')}</h2>
      <p>
        {t.rich('open.check.text', {
          figures: link('/data/figures.csv'),
          cases: link('/data/cases.csv'),
          licence: wordsIn(town.settings.dataLicence, locale),
        })}
      </p>
      <p>{t.rich('open.check.lines', { lines: link(`/${locale}/open/cases`) })}</p>
    </section>
  )
}
