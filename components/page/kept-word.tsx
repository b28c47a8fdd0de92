import { shareWords } from '#components/chart/share-words.ts'
import { type Locale, wordsIn } from '#domain/locale.ts'
import type { PublicFigures } from '#domain/measure/public-figures.ts'
import { confirmedOf, onTimeOf, resolutionOf } from '#domain/measure/read-measures.ts'
import { formatMonth } from '#i18n/dates.ts'
import { formatNumber } from '#i18n/numbers.ts'
import { translator } from '#i18n/translate.ts'

type KeptWordProps = { locale: Locale; figures: PublicFigures }

/** How the town kept its word in the last month that ended: three figures and the way to all of them. */
export function KeptWord({ locale, figures }: KeptWordProps) {
  const t = translator(locale)
  const { town, month, measures } = figures
  const name = formatMonth(month, locale)
  return (
    <section className="section" aria-labelledby="kept-word">
      <h2 id="kept-word">
        {t('open.kept.title', { town: wordsIn(town.settings.name, locale), month: name })}
      </h2>
      {onTimeOf(measures['on-time'].total.sums).n === 0 && <p>{t('open.kept.none', { month: name })}</p>}
      <div className="figures">
        <Kept locale={locale} figures={figures} />
        <Half locale={locale} figures={figures} />
        <Solved locale={locale} figures={figures} />
      </div>
      <p>
        <a href={`/${locale}/open`}>{t('open.kept.more')}</a>
      </p>
    </section>
  )
}

function Kept({ locale, figures: { measures } }: KeptWordProps) {
  const t = translator(locale)
  const { n, hits, share } = onTimeOf(measures['on-time'].total.sums)
  if (share === null) return null
  const missed = t('open.kept.missed', { missed: n - hits })
  return <Figure number={shareWords(share, locale)} words={t('open.kept.rate', { count: n })} more={missed} />
}

function Half({ locale, figures: { measures } }: KeptWordProps) {
  const t = translator(locale)
  const { median, p90 } = resolutionOf(measures.resolution.total.sums).workingDays
  if (median === null || p90 === null) return null
  const most = t('open.kept.most', { days: t('measure.workingDays', { count: p90 }) })
  return <Figure number={t('open.kept.days', { count: median })} words={t('open.kept.half')} more={most} />
}

/** What people say; where too few have said anything, what is late. */
function Solved({ locale, figures: { measures, now } }: KeptWordProps) {
  const t = translator(locale)
  const { n, interval } = confirmedOf(measures.confirmed.total.sums)
  if (!interval) {
    const open = t('open.kept.open', { open: now.open })
    return <Figure number={formatNumber(now.overdue, locale)} words={t('open.kept.late')} more={open} />
  }
  const asked = resolutionOf(measures.resolution.total.sums).days.n
  const [low, high] = [shareWords(interval.low, locale), shareWords(interval.high, locale)]
  const range = t('open.kept.range', { low, high, asked })
  return (
    <Figure
      number={shareWords(interval.share, locale)}
      words={t('open.kept.solved', { count: n })}
      more={range}
    />
  )
}

function Figure({ number, words, more }: { number: string; words: string; more: string }) {
  return (
    <div>
      <p>
        <b>{number}</b> {words}
      </p>
      <p className="small soft">{more}</p>
    </div>
  )
}
