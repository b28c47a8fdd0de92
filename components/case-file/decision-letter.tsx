import { Details } from '#components/page/details.tsx'
import { type Locale, wordsIn } from '#domain/locale.ts'
import { formatCitation } from '#i18n/citation.ts'
import { formatDay } from '#i18n/dates.ts'
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
  const lastDay = (rule: string | null | undefined) => {
    const day = rule && tracking.windows.get(rule)
    return day ? t('track.decision.until', { day: formatDay(day, locale) }) : null
  }
  return (
    <section aria-labelledby="decision">
      <h2 id="decision">{outcome ? wordsIn(outcome.residentTitle, locale) : t('track.decision.title')}</h2>
      <Part text={last.text.summary} />
      <p>
        <a href={`/${locale}/cases/${tracking.row.reference}/letter/${last.event.number}`}>
          {t('letter.links.read')}
        </a>
      </p>
      <Part heading={t('track.decision.facts')} text={last.text.facts} />
      <Part heading={t('track.decision.reasons')} text={last.text.reasons} />
      {data.legalBasis.length > 0 && (
        <>
          <h3>{t('track.decision.basis')}</h3>
          <ul>
            {data.legalBasis.map((basis) => (
              <li key={`${basis.policy}-${basis.instrument}-${basis.article}`}>
                <a href={`/${locale}/policies/${basis.policy}`}>{formatCitation(basis, locale)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <Part heading={t('track.decision.next')} text={last.text.next} />
      {data.rights.length > 0 && isStanding && (
        <>
          <h3>{t('track.decision.rights')}</h3>
          <ul>
            {data.rights.map((right) => (
              <li key={right.kind + right.article}>
                {wordsIn(right.text, locale)} {lastDay(right.windowRule)}{' '}
                <span className="soft small">{formatCitation(right, locale)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Part({ heading, text }: { heading?: string; text: unknown }) {
  if (typeof text !== 'string' || text === '') return null
  return (
    <>
      {heading && <h3>{heading}</h3>}
      <p className="typed">{text}</p>
    </>
  )
}
