import { shareWords } from '#components/chart/share-words.ts'
import type { Locale } from '#domain/locale.ts'
import { NO_SUMS, type Sums } from '#domain/measure/counts.ts'
import type { PublicFigures } from '#domain/measure/public-figures.ts'
import { firstResponseOf, resolutionOf } from '#domain/measure/read-measures.ts'
import { formatMonth } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'
import { AnswerDays } from './answer-days.tsx'
import { type BreakdownRow, BreakdownTable } from './breakdown-table.tsx'
import { namesOf } from './figure-words.ts'
import { SpreadTable } from './spread-table.tsx'
import { WhatCounts } from './what-counts.tsx'

type SectionProps = { locale: Locale; figures: PublicFigures }

const SHOWN = ['received', 'on-time', 'first-response', 'resolution'] as const

/** How long answers took, and the first word from us. */
export function OpenDays({ locale, figures: { measures, month } }: SectionProps) {
  const t = translator(locale)
  const { total, bins } = measures.resolution
  const { workingDays } = resolutionOf(total.sums)
  const first = firstResponseOf(measures['first-response'].total.sums)
  const name = formatMonth(month, locale)
  return (
    <section className="section" id="days">
      <h2>{t('open.days.title')}</h2>
      <p>
        {workingDays.n === 0
          ? t('open.days.none', { month: name })
          : t('open.days.text', { n: workingDays.n, month: name })}
      </p>
      {workingDays.n > 0 && (
        <AnswerDays
          locale={locale}
          caption={t('open.days.title')}
          spread={workingDays}
          bins={bins('resolution-working-days')}
        />
      )}
      <h3>{t('open.first.title')}</h3>
      <p>
        {first.inTime.share === null
          ? t('open.first.none', { month: name })
          : t('open.first.text', {
              n: first.days.n,
              month: name,
              share: shareWords(first.inTime.share, locale),
            })}
      </p>
      <SpreadTable locale={locale} first={measures['first-response'].total.sums} full={total.sums} />
      <WhatCounts locale={locale} measures={['first-response', 'resolution']} />
    </section>
  )
}

/** The same figures by service and by place, as far as requests are public one by one. */
export function OpenBreakdowns({ locale, figures }: SectionProps) {
  const t = translator(locale)
  const { measures, town } = figures
  const names = namesOf(town, locale)
  const guarded = sumsBy((id) => measures[id].guarded ?? NO_SUMS)
  const services = [
    ...rowsOf(figures, 'services', names.service),
    ...(SHOWN.some((id) => (measures[id].guarded?.size ?? 0) > 0)
      ? [{ id: 'guarded', name: t('open.byService.notOneByOne'), ...guarded }]
      : []),
  ]
  return (
    <>
      <section className="section" id="byService">
        <h2>{t('open.byService.title')}</h2>
        <p className="soft">{t('open.byService.text')}</p>
        <BreakdownTable locale={locale} caption={t('open.byService.title')} by="service" rows={services} />
      </section>
      <section className="section" id="byArea">
        <h2>{t('open.byArea.title')}</h2>
        <p className="soft">{t('open.byArea.text')}</p>
        <BreakdownTable
          locale={locale}
          caption={t('open.byArea.title')}
          by="area"
          rows={rowsOf(figures, 'areas', names.area)}
        />
      </section>
    </>
  )
}

function rowsOf(
  { measures }: PublicFigures,
  by: 'services' | 'areas',
  name: (id: string) => string,
): BreakdownRow[] {
  const ids = [...new Set(SHOWN.flatMap((id) => [...measures[id][by].keys()]))]
  return ids.map((id) => ({
    id,
    name: name(id),
    ...sumsBy((measure) => measures[measure][by].get(id) ?? NO_SUMS),
  }))
}

function sumsBy(of: (id: (typeof SHOWN)[number]) => Sums) {
  return {
    received: of('received'),
    onTime: of('on-time'),
    first: of('first-response'),
    full: of('resolution'),
  }
}
