import type { TemplateValues } from '#domain/desk/fill-template.ts'
import { type Locale, type Words, wordsIn } from '#domain/locale.ts'
import { formatDay } from '#i18n/dates.ts'

/** What a reply may say of a case file. Dates are local (`YYYY-MM-DD`). */
export type ReplyFacts = {
  readonly reference: string
  readonly service: Words
  /** The day by which the person hears from us; null where none is promised. */
  readonly dueOn: string | null
  /** The last promised day that went by without an answer; null where no promise was broken. */
  readonly missedOn: string | null
  readonly unit: Words | null
  readonly phone: string | null
  readonly handler: Words | null
  readonly today: string
  /** Origin of the site, without a slash at its end. */
  readonly publicUrl: string
}

/** The values of the fields of a reply, in the language of whoever reads it. */
export function replyValues(facts: ReplyFacts, locale: Locale): TemplateValues {
  const inWords = (words: Words | null) => words && wordsIn(words, locale)
  return {
    reference: facts.reference,
    'name-of-service': wordsIn(facts.service, locale),
    'due-day': facts.dueOn && formatDay(facts.dueOn, locale),
    'missed-day': facts.missedOn && formatDay(facts.missedOn, locale),
    unit: inWords(facts.unit),
    phone: facts.phone,
    handler: inWords(facts.handler),
    today: formatDay(facts.today, locale),
    tracker: `${facts.publicUrl}/${locale}/cases/${facts.reference}`,
  }
}
