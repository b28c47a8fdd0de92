import type { ReactNode } from 'react'
import type { Locale } from '#domain/locale.ts'
import { formatMonth } from '#i18n/dates.ts'
import { formatNumber, formatPercent } from '#i18n/numbers.ts'
import { translator } from '#i18n/translate.ts'

export type KeptWordProps = {
  locale: Locale
  /** `YYYY-MM` */
  month: string
  deadlines: { kept: number; total: number }
  /** Working days from filing to answer. */
  days: { median: number; ninetieth: number } | null
  /** Shares from 0 to 1 with their 95 % interval; null while too few have answered. */
  solved: { share: number; low: number; high: number; answered: number; asked: number } | null
  /** "Friday 23 October 2026, 16:30" */
  asOf: string
}

/** How the town is doing, in three figures, each with what stands behind it. */
export function KeptWord({ locale, month, deadlines, days, solved, asOf }: KeptWordProps) {
  const t = translator(locale)
  const number = (value: number) => formatNumber(value, locale)
  const missed = deadlines.total - deadlines.kept
  return (
    <section className="kept-word" aria-labelledby="kept">
      <h2 id="kept">{t('home.kept.title', { month: formatMonth(month, locale) })}</h2>
      <div className="figures">
        {deadlines.total > 0 && (
          <Figure
            value={formatPercent(deadlines.kept / deadlines.total, locale)}
            words={t('home.kept.deadlines', { total: deadlines.total, count: number(deadlines.total) })}
          >
            {t('home.kept.missed', { missed, count: number(missed) })}
            {missed > 0 && ' · '}
            {missed > 0 && <a href={`/${locale}/open/cases`}>{t('home.kept.which')}</a>}
          </Figure>
        )}
        {days && (
          <Figure value={t('home.kept.days', { days: days.median })} words={t('home.kept.median')}>
            {t('home.kept.ninetieth', { days: days.ninetieth })}
          </Figure>
        )}
        {solved && (
          <Figure
            value={formatPercent(solved.share, locale)}
            words={t('home.kept.solved', { answered: solved.answered, count: number(solved.answered) })}
          >
            {t('home.kept.between', {
              low: formatPercent(solved.low, locale),
              high: formatPercent(solved.high, locale),
              asked: number(solved.asked),
            })}
          </Figure>
        )}
      </div>
      <p className="small">
        <a href={`/${locale}/open`}>{t('home.kept.all')}</a>
        <span className="soft"> · {t('home.kept.asOf', { instant: asOf })}</span>
      </p>
    </section>
  )
}

function Figure({ value, words, children }: { value: string; words: string; children: ReactNode }) {
  return (
    <div>
      <b>{value}</b>
      <p>{words}</p>
      <p className="small soft">{children}</p>
    </div>
  )
}
