import type { EventText } from '#domain/case-file/event.ts'
import type { ShownEvent } from '#domain/case-file/resident-view.ts'
import type { Leg } from '#domain/case-file/state-parts.ts'
import { makesLetter } from '#domain/letter/letter-kind.ts'
import type { Locale } from '#domain/locale.ts'
import type { Town } from '#domain/town/town.ts'
import { formatShortDay, localDateIn } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'
import { answeredItems } from './answered-items.ts'
import { eventWords, whoWords } from './event-words.ts'
import { FileLink } from './file-link.tsx'

type EventLineProps = {
  locale: Locale
  town: Town
  reference: string
  legs: readonly Leg[]
  event: ShownEvent
  text: EventText
}

/** One thing that happened, in plain words for the person whose request it is. */
export function EventLine({ locale, town, reference, legs, event, text }: EventLineProps) {
  const t = translator(locale)
  const told = { locale, t, town, legs }
  const date = localDateIn(event.at, town.settings.zone)
  const written = answeredItems(t, text) ?? writtenIn(event, text)
  return (
    <li>
      <time dateTime={date}>{formatShortDay(date, locale)}</time>
      <div>
        <p>{eventWords(event, told)}</p>
        <FileLink locale={locale} folder={`/${locale}/cases/${reference}/file`} event={event} text={text} />
        {written && <blockquote className="typed">{written}</blockquote>}
        {makesLetter(event) && (
          <p className="small">
            <a href={`/${locale}/cases/${reference}/letter/${event.number}`}>{t('letter.links.read')}</a>
          </p>
        )}
        {event.by.kind !== 'resident' && <p className="who">{whoWords(event, told)}</p>}
      </div>
    </li>
  )
}

/** The decision that others get as well is told with its summary; one's own has a letter. */
function writtenIn({ type }: ShownEvent, { text, summary }: EventText): string | null {
  const words = type === 'answer-shared' && summary !== undefined ? summary : text
  return typeof words === 'string' && words !== '' ? words : null
}
