import type { ReactNode } from 'react'
import { shareWords } from '#components/chart/share-words.ts'
import type { Locale } from '#domain/locale.ts'
import { histogramIn, type Sums, totalIn } from '#domain/measure/counts.ts'
import { percentile } from '#domain/measure/histogram.ts'
import type { ManagerFigures } from '#domain/measure/manager-figures.ts'
import { firstResponseOf, onTimeOf, resolutionOf } from '#domain/measure/read-measures.ts'
import { formatNumber } from '#i18n/numbers.ts'
import { type Translate, translator } from '#i18n/translate.ts'
import { listHref, queueHref } from './manage-address.ts'

type KeyProps = { locale: Locale; figures: ManagerFigures }
type Key = {
  id: string
  href: string
  number: string | null
  words: string
  more: ReactNode
  before: string | null
}

/** The seven numbers a manager looks at first; each opens its list. Below it stands the period before. */
export function ManageKey({ locale, figures }: KeyProps) {
  const t = translator(locale)
  return (
    <ul className="figures keys">
      {keysOf(locale, t, figures).map(({ id, href, number, words, more, before }) => (
        <li key={id}>
          <p>
            <b>{number === null ? '–' : <a href={href}>{number}</a>}</b> {words}
          </p>
          <p className="small soft">
            {number === null ? t('manage.key.nothing') : more}
            {before !== null && <span className="before"> {t('manage.key.before', { value: before })}</span>}
          </p>
        </li>
      ))}
    </ul>
  )
}

function keysOf(locale: Locale, t: Translate, { total, before, now, query }: ManagerFigures): Key[] {
  const days = (count: number) => t('measure.workingDays', { count })
  const rate = onTimeOf(total)
  const first = firstResponseOf(total)
  const full = resolutionOf(total).workingDays
  const late = histogramIn(total, 'late-entry')
  const earlier = earlierOf(locale, before.total, days)
  const missedHref = listHref('deadlines-missed', query)
  return [
    {
      id: 'on-time',
      href: listHref('deadlines', query),
      number: rate.share === null ? null : shareWords(rate.share, locale),
      words: t('manage.key.onTime'),
      more: (
        <>
          {t('manage.key.ofDeadlines', { count: rate.n })},{' '}
          <a href={missedHref}>{t('manage.key.missed', { count: rate.n - rate.hits })}</a>
        </>
      ),
      before: earlier.rate,
    },
    {
      id: 'first',
      href: listHref('first-response', query),
      number: first.workingDays.median === null ? null : days(first.workingDays.median),
      words: t('manage.key.first'),
      more: t('manage.key.firstMost', {
        days: days(first.workingDays.p90 ?? 0),
        share: shareWords(first.inTime.share ?? 0, locale),
      }),
      before: earlier.first,
    },
    {
      id: 'full',
      href: listHref('resolution', query),
      number: full.median === null ? null : days(full.median),
      words: t('manage.key.full'),
      more: t('manage.key.fullMost', { days: days(full.p90 ?? 0), count: full.n }),
      before: earlier.full,
    },
    {
      id: 'open',
      href: queueHref('due', query),
      number: formatNumber(now.open, locale),
      words: t('manage.key.open'),
      more: null,
      before: null,
    },
    {
      id: 'overdue',
      href: queueHref('late', query),
      number: formatNumber(now.overdue, locale),
      words: t('manage.key.overdue'),
      more: null,
      before: null,
    },
    {
      id: 'received',
      href: listHref('received', query),
      number: formatNumber(totalIn(total, 'received'), locale),
      words: t('manage.key.received'),
      more: null,
      before: formatNumber(totalIn(before.total, 'received'), locale),
    },
    {
      id: 'late-entry',
      href: listHref('late-entry', query),
      number: formatNumber(totalIn(total, 'late-entry'), locale),
      words: t('manage.key.lateEntry'),
      more:
        late.size === 0
          ? null
          : t('manage.key.lateEntryDays', { days: t('measure.days', { count: percentile(late, 0.5) ?? 0 }) }),
      before: formatNumber(totalIn(before.total, 'late-entry'), locale),
    },
  ]
}

function earlierOf(locale: Locale, sums: Sums, days: (count: number) => string) {
  const { share } = onTimeOf(sums)
  const first = firstResponseOf(sums).workingDays.median
  const full = resolutionOf(sums).workingDays.median
  return {
    rate: share === null ? null : shareWords(share, locale),
    first: first === null ? null : days(first),
    full: full === null ? null : days(full),
  }
}
