import { AnswerBasis, AnswerPart, AnswerRights } from '#components/case-file/answer-parts.tsx'
import { Details } from '#components/page/details.tsx'
import { type Locale, wordsIn } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'
import type { TrackingView } from './tracking-view.ts'

type DecisionLetterProps = { locale: Locale; tracking: TrackingView }

/** The answer; once a review of it was decided, that comes first and this is folded. */
export function DecisionLetter(props: DecisionLetterProps) {
  const { locale, tracking } = props
  const last = tracking.events.findLast(
    ({ event }) => event.type === 'decided' || event.type === 'review-decided',
  )
  if (last?.event.type !== 'review-decided') return <Answer {...props} />
  return (
    <Details summary={translator(locale)('track.decision.reviewed')}>
      <Answer {...props} />
    </Details>
  )
}

/** In two parts: what it means in plain words, then facts, reasons, law, and what can be done against it. */
function Answer({ locale, tracking }: DecisionLetterProps) {
  const t = translator(locale)
  const last = tracking.events.findLast(({ event }) => event.type === 'decided')
  if (last?.event.type !== 'decided' || tracking.state.decidedAt === null) return null
  const { data } = last.event
  const outcome = tracking.town.outcomes.get(data.outcome)
  // Once a review was asked for, the days of this answer's own rights are over.
  const isStanding = tracking.state.reviewed === 0 && tracking.state.review === null
  return (
    <section aria-labelledby="decision">
      <h2 id="decision">{outcome ? wordsIn(outcome.residentTitle, locale) : t('track.decision.title')}</h2>
      <AnswerPart text={last.text.summary} />
      <p>
        <a href={`/${locale}/cases/${tracking.row.reference}/letter/${last.event.number}`}>
          {t('letter.links.read')}
        </a>
      </p>
      <AnswerPart heading={t('track.decision.facts')} text={last.text.facts} />
      <AnswerPart heading={t('track.decision.reasons')} text={last.text.reasons} />
      <AnswerBasis locale={locale} basis={data.legalBasis} />
      <AnswerPart heading={t('track.decision.next')} text={last.text.next} />
      <AnswerRights locale={locale} rights={isStanding ? data.rights : []} windows={tracking.windows} />
    </section>
  )
}
