import { type Locale, wordsIn } from '#domain/locale.ts'
import { formatCitation } from '#i18n/citation.ts'
import { formatDay } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'
import type { TrackingView } from './tracking-view.ts'

/** What the body decided that reviewed the answer, and what can be done against it. */
export function ReviewAnswer({ locale, tracking }: { locale: Locale; tracking: TrackingView }) {
  const t = translator(locale)
  const last = tracking.events.findLast(({ event }) => event.type === 'review-decided')
  if (last?.event.type !== 'review-decided') return null
  const { review, result, rights } = last.event.data
  const { summary, reasons } = last.text
  const isStanding = tracking.state.reviewed > 0 && tracking.state.review === null
  return (
    <section aria-labelledby="review">
      <h2 id="review">{t(`track.review.${review}.${result}`)}</h2>
      {typeof summary === 'string' && <p className="typed">{summary}</p>}
      <p>
        <a href={`/${locale}/cases/${tracking.row.reference}/letter/${last.event.number}`}>
          {t('letter.links.read')}
        </a>
      </p>
      {typeof reasons === 'string' && reasons !== '' && (
        <>
          <h3>{t('track.decision.reasons')}</h3>
          <p className="typed">{reasons}</p>
        </>
      )}
      {isStanding && rights.length > 0 && (
        <>
          <h3>{t('track.decision.rights')}</h3>
          <ul>
            {rights.map((right) => {
              const day = tracking.windows.get(right.windowRule ?? '')
              return (
                <li key={right.kind}>
                  {wordsIn(right.text, locale)}{' '}
                  {day && t('track.decision.until', { day: formatDay(day, locale) })}{' '}
                  <span className="soft small">{formatCitation(right, locale)}</span>
                </li>
              )
            })}
          </ul>
        </>
      )}
    </section>
  )
}
