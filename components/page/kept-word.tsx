import { shareWords } from '#components/chart/share-words.ts'
import { type Locale, wordsIn } from '#domain/locale.ts'
import { histogramIn } from '#domain/measure/counts.ts'
import { percentile } from '#domain/measure/histogram.ts'
import { onTimeOf } from '#domain/measure/read-measures.ts'
import { formatMonth } from '#i18n/dates.ts'
import { formatNumber } from '#i18n/numbers.ts'
import { translator } from '#i18n/translate.ts'
import type { PublicFigures } from '#usecases/measure/public-figures.ts'

/** How the town kept its word in the last month that ended: three figures and the way to all of them. */
export function KeptWord({ locale, figures: { town, month, measures, now } }: { locale: Locale; figures: PublicFigures }) {
  const t = translator(locale)
  const { n, share } = onTimeOf(measures['on-time'].total.sums)
  const half = percentile(histogramIn(measures.resolution.total.sums, 'resolution-working-days'), 0.5)
  const name = formatMonth(month, locale)
  return (
    <section aria-labelledby="kept-word">
      <h2 id="kept-word">{t('open.kept.title', { town: wordsIn(town.settings.name, locale), month: name })}</h2>
      {share === null && <p>{t('open.kept.none', { month: name })}</p>}
      <div className="figures">
        {share !== null && <Figure number={shareWords(share, locale)} words={t('open.kept.rate', { count: n })} />}
        {half !== null && <Figure number={t('open.kept.days', { count: half })} words={t('open.kept.half')} />}
        <Figure number={formatNumber(now.overdue, locale)} words={t('open.kept.late')} />
      </div>
      <p>
        <a href={`/${locale}/open`}>{t('open.kept.more')}</a>
      </p>
    </section>
  )
}

function Figure({ number, words }: { number: string; words: string }) {
  return (
    <div>
      <p>
        <b>{number}</b>
        {words}
      </p>
    </div>
  )
}
