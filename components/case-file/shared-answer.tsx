import { AnswerBasis, AnswerPart, AnswerRights } from '#components/case-file/answer-parts.tsx'
import type { CaseEventOf } from '#domain/case-file/event.ts'
import { type Locale, wordsIn } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'
import type { TrackingView } from './tracking-view.ts'

type SharedAnswerProps = { locale: Locale; tracking: TrackingView }

/** The answer that somebody got on the case file that theirs was merged into or joined with: the whole of it, and what they can do. */
export function SharedAnswer({ locale, tracking }: SharedAnswerProps) {
  const t = translator(locale)
  const last = tracking.events.findLast(
    ({ event }) => event.type === 'answer-shared' && ['decided', 'review-decided'].includes(event.data.of),
  )
  if (last?.event.type !== 'answer-shared') return null
  const { data } = last.event
  // Once a review was asked for, or the answer was undone, its own rights are over.
  const isStanding = tracking.state.stage !== 'merged' || tracking.state.rights.length > 0
  return (
    <section aria-labelledby="shared">
      <h2 id="shared">{titleOf(locale, tracking, data)}</h2>
      <AnswerPart text={last.text.summary} />
      <AnswerPart heading={t('track.decision.facts')} text={last.text.facts} />
      <AnswerPart heading={t('track.decision.reasons')} text={last.text.reasons} />
      <AnswerBasis locale={locale} basis={data.legalBasis ?? []} />
      <AnswerPart heading={t('track.decision.next')} text={last.text.next} />
      <AnswerRights
        locale={locale}
        rights={isStanding ? (data.rights ?? []) : []}
        windows={tracking.windows}
      />
    </section>
  )
}

function titleOf(
  locale: Locale,
  { town }: TrackingView,
  { review, result, outcome }: CaseEventOf<'answer-shared'>['data'],
): string {
  const t = translator(locale)
  if (review && result) return t(`track.review.${review}.${result}`)
  const known = town.outcomes.get(outcome ?? '')
  return known ? wordsIn(known.residentTitle, locale) : t('track.decision.title')
}
