import { AnswerPart, AnswerRights } from '#components/case-file/answer-parts.tsx'
import type { Locale } from '#domain/locale.ts'
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
      <AnswerPart text={summary} />
      <p>
        <a href={`/${locale}/cases/${tracking.row.reference}/letter/${last.event.number}`}>
          {t('letter.links.read')}
        </a>
      </p>
      <AnswerPart heading={t('track.decision.reasons')} text={reasons} />
      <AnswerRights locale={locale} rights={isStanding ? rights : []} windows={tracking.windows} />
    </section>
  )
}
