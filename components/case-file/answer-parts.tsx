import type { LegalBasis } from '#domain/case-file/event-data/decision.ts'
import { type Locale, wordsIn } from '#domain/locale.ts'
import type { Right } from '#domain/town/right.ts'
import { formatCitation } from '#i18n/citation.ts'
import { formatDay } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'

/** One part of an answer as it was written; nothing where it was left out. */
export function AnswerPart({ heading, text }: { heading?: string; text: unknown }) {
  if (typeof text !== 'string' || text === '') return null
  return (
    <>
      {heading && <h3>{heading}</h3>}
      <p className="typed">{text}</p>
    </>
  )
}

export function AnswerBasis({ locale, basis }: { locale: Locale; basis: readonly LegalBasis[] }) {
  if (basis.length === 0) return null
  return (
    <>
      <h3>{translator(locale)('track.decision.basis')}</h3>
      <ul>
        {basis.map((one) => (
          <li key={`${one.policy}-${one.instrument}-${one.article}`}>
            <a href={`/${locale}/policies/${one.policy}`}>{formatCitation(one, locale)}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

type AnswerRightsProps = {
  locale: Locale
  rights: readonly Right[]
  /** The last day of each window, by clock rule. */
  windows: ReadonlyMap<string, string>
}

/** What can be done against the answer, and until when. */
export function AnswerRights({ locale, rights, windows }: AnswerRightsProps) {
  const t = translator(locale)
  if (rights.length === 0) return null
  return (
    <>
      <h3>{t('track.decision.rights')}</h3>
      <ul>
        {rights.map((right) => {
          const day = windows.get(right.windowRule ?? '')
          return (
            <li key={right.kind + right.article}>
              {wordsIn(right.text, locale)}{' '}
              {day && t('track.decision.until', { day: formatDay(day, locale) })}{' '}
              <span className="soft small">{formatCitation(right, locale)}</span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
