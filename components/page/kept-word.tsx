import type { ReactNode } from 'react'
import { shareWords } from '#components/chart/share-words.ts'
import type { Locale } from '#domain/locale.ts'
import type { PublicFigures } from '#domain/measure/public-figures.ts'
import { confirmedOf, onTimeOf, resolutionOf } from '#domain/measure/read-measures.ts'
import { formatInstant, formatMonth } from '#i18n/dates.ts'
import { formatNumber } from '#i18n/numbers.ts'
import { translator } from '#i18n/translate.ts'

type KeptWordProps = { locale: Locale; figures: PublicFigures }

/** How the town kept its word in the last month that ended: three figures and the way to all of them. */
export function KeptWord({ locale, figures }: KeptWordProps) {
  const t = translator(locale)
  const { town, month, measures, asOf } = figures
  const name = formatMonth(month, locale)
  return (
    <section className="section" aria-labelledby="kept-word">
      <h2 id="kept-word">{t('home.kept.title', { month: name })}</h2>
      {onTimeOf(measures['on-time'].total.sums).n === 0 && <p>{t('open.ledeNone', { month: name })}</p>}
      <div className="figures">
        <Kept locale={locale} figures={figures} />
        <Half locale={locale} figures={figures} />
        <Solved locale={locale} figures={figures} />
      </div>
      <p>
        <a href={`/${locale}/open`}>{t('home.kept.all')}</a>
      </p>
      <p className="small soft">
        {t('home.kept.asOf', { instant: formatInstant(asOf, town.settings.zone, locale) })}
      </p>
    </section>
  )
}

function Kept({ locale, figures: { measures } }: KeptWordProps) {
  const t = translator(locale)
  const { n, hits, share } = onTimeOf(measures['on-time'].total.sums)
  if (share === null) return null
  const missed = n - hits
  const which = <a href={`/${locale}/open#byUnit`}>{t('home.kept.which')}</a>
  return (
    <Figure
      number={shareWords(share, locale)}
      words={t('home.kept.deadlines', { total: n, count: formatNumber(n, locale) })}
      more={
        <>
          {t('home.kept.missed', { missed, count: formatNumber(missed, locale) })}
          {missed > 0 && <> · {which}</>}
        </>
      }
    />
  )
}

function Half({ locale, figures: { measures } }: KeptWordProps) {
  const t = translator(locale)
  const { median, p90 } = resolutionOf(measures.resolution.total.sums).workingDays
  if (median === null || p90 === null) return null
  return (
    <Figure
      number={t('home.kept.days', { days: median })}
      words={t('home.kept.median')}
      more={t('home.kept.ninetieth', { days: p90 })}
    />
  )
}

/** What people say; where too few have said anything, what is late. */
function Solved({ locale, figures: { measures, now } }: KeptWordProps) {
  const t = translator(locale)
  const { n, interval } = confirmedOf(measures.confirmed.total.sums)
  if (!interval) {
    const open = t('open.kept.open', { open: now.open })
    return <Figure number={formatNumber(now.overdue, locale)} words={t('open.kept.late')} more={open} />
  }
  const asked = formatNumber(resolutionOf(measures.resolution.total.sums).days.n, locale)
  const [low, high] = [shareWords(interval.low, locale), shareWords(interval.high, locale)]
  return (
    <Figure
      number={shareWords(interval.share, locale)}
      words={t('home.kept.solved', { answered: n, count: formatNumber(n, locale) })}
      more={t('home.kept.between', { low, high, asked })}
    />
  )
}

function Figure({ number, words, more }: { number: string; words: string; more: ReactNode }) {
  return (
    <div>
      <p>
        <b>{number}</b> {words}
      </p>
      <p className="small soft">{more}</p>
    </div>
  )
}
