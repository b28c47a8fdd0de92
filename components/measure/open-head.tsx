import { shareWords } from '#components/chart/share-words.ts'
import { Button } from '#components/form/button.tsx'
import { Select } from '#components/form/select.tsx'
import { type Locale, wordsIn } from '#domain/locale.ts'
import { histogramIn } from '#domain/measure/counts.ts'
import { percentile } from '#domain/measure/histogram.ts'
import type { PublicFigures } from '#domain/measure/public-figures.ts'
import { onTimeOf } from '#domain/measure/read-measures.ts'
import { formatInstant, formatMonth } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'

type OpenHeadProps = { locale: Locale; figures: PublicFigures }

/** The month, the sentence that says it all, and the month before. */
export function OpenHead({ locale, figures }: OpenHeadProps) {
  const t = translator(locale)
  const { town, month, months, asOf } = figures
  return (
    <>
      <h1>{t('open.title', { town: wordsIn(town.settings.name, locale) })}</h1>
      <form className="choose" method="get">
        <Select
          locale={locale}
          id="month"
          name="month"
          label={t('open.month')}
          value={month}
          options={months.map((value) => ({ value, label: formatMonth(value, locale) }))}
        />
        <div className="field">
          <Button kind="quiet">{t('open.show')}</Button>
        </div>
      </form>
      <p className="soft small">
        {t('open.asOf', { instant: formatInstant(asOf, town.settings.zone, locale) })}
      </p>
      <p className="lede">
        <MonthInWords locale={locale} figures={figures} />
      </p>
      <p className="soft">
        <MonthBefore locale={locale} figures={figures} />
      </p>
      <nav aria-label={t('open.sections')}>
        <ul className="acts small">
          {(['byService', 'byArea', 'people', 'check'] as const).map((section) => (
            <li key={section}>
              <a href={`#${section}`}>{t(`open.${section}.title`)}</a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}

function MonthInWords({ locale, figures: { month, measures } }: OpenHeadProps) {
  const t = translator(locale)
  const name = formatMonth(month, locale)
  const { n, hits } = onTimeOf(measures['on-time'].total.sums)
  const half = percentile(histogramIn(measures.resolution.total.sums, 'resolution-working-days'), 0.5)
  if (n === 0) return t('open.ledeNone', { month: name })
  return (
    <>
      {t.rich('open.lede', {
        month: name,
        count: n,
        kept: hits,
        missed: n - hits,
        b: (words) => <strong key="b">{words}</strong>,
      })}
      {locale === 'en' && ' '}
      {half !== null && t('open.ledeHalf', { days: t('measure.workingDays', { count: half }) })}
    </>
  )
}

function MonthBefore({ locale, figures: { trend } }: OpenHeadProps) {
  const t = translator(locale)
  const before = trend.at(-2)
  const rate = before && onTimeOf(before.onTime.total.sums)
  if (!before || !rate || rate.share === null) return t('open.noBefore')
  return t('open.before', {
    month: formatMonth(before.month, locale),
    share: shareWords(rate.share, locale),
    count: rate.n,
  })
}
