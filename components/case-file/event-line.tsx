import type { ReactNode } from 'react'
import type { CaseEvent, EventData, EventText } from '#domain/case-file/event.ts'
import { isAuthority } from '#domain/case-file/fold.ts'
import type { Leg } from '#domain/case-file/state.ts'
import { makesLetter } from '#domain/letter/letter-kind.ts'
import { type Locale, wordsIn } from '#domain/locale.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town } from '#domain/town/town.ts'
import { formatDay, formatShortDay, localDateIn } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'
import { answeredItems } from './answered-items.ts'
import { workLine } from './work-line.ts'

type EventLineProps = {
  locale: Locale
  town: Town
  service: Service
  reference: string
  legs: readonly Leg[]
  event: CaseEvent
  text: EventText
}

/** One thing that happened, in plain words for the person whose request it is. */
export function EventLine({ locale, town, reference, legs, event, text }: EventLineProps) {
  const date = localDateIn(event.at, town.settings.zone)
  const written = answeredItems(translator(locale), text) ?? writtenIn(event, text)
  return (
    <li>
      <time dateTime={date}>{formatShortDay(date, locale)}</time>
      <div>
        <p>{workLine({ locale, town, legs }, event) ?? eventWords(locale, town, event)}</p>
        {written && <blockquote className="typed">{written}</blockquote>}
        {makesLetter(event) && (
          <p className="small">
            <a href={`/${locale}/cases/${reference}/letter/${event.number}`}>
              {translator(locale)('letter.links.read')}
            </a>
          </p>
        )}
        {event.by.kind !== 'resident' && <p className="who">{whoWords(locale, town, event)}</p>}
      </div>
    </li>
  )
}

/** The decision that others get as well is told with its summary; one's own has a letter. */
function writtenIn({ type }: CaseEvent, { text, summary }: EventText): string | null {
  const words = type === 'answer-shared' && summary !== undefined ? summary : text
  return typeof words === 'string' && words !== '' ? words : null
}

function eventWords(locale: Locale, town: Town, event: CaseEvent): ReactNode {
  const t = translator(locale)
  switch (event.type) {
    case 'filed':
      return t(`track.event.filed.${event.data.helper ? 'helper' : event.data.channel}`)
    case 'declined': {
      const reason = town.declineDoors.get(event.data.reason)
      return reason
        ? `${t('track.event.declined')} ${wordsIn(reason.explanation, locale)}`
        : t('track.event.declined')
    }
    case 'transfer-ruled':
      return t('track.event.transfer-ruled', { unit: unitName(locale, town, event.data.toUnitId) })
    case 'opinion-reported':
      return t('track.event.opinion-reported', { unit: unitName(locale, town, event.data.toUnitId) })
    case 'resident-asked':
      return event.data.answerBy
        ? t('track.event.resident-asked-by', { day: formatDay(event.data.answerBy, locale) })
        : t('track.event.resident-asked')
    case 'resident-answered':
      return t(event.data.unknown ? 'track.event.resident-unknown' : 'track.event.resident-answered')
    case 'visit-planned':
      return t('visit.resident.planned', { day: formatDay(event.data.on, locale) })
    case 'visit-recorded':
      return t(`visit.resident.${event.data.result}`, { day: formatDay(event.data.on, locale) })
    case 'messaged':
      return t(isAuthority(event.by) ? `track.event.told.${event.data.manner}` : 'track.event.wrote')
    case 'delivered':
      return t('track.event.delivered', {
        day: formatDay(event.data.receivedOn, locale),
        manner: t(`track.delivery.${event.data.manner}`),
      })
    case 'confirmed':
      return t(event.data.solved ? 'track.event.confirmed' : 'track.event.unsolved')
    case 'clock-breached':
    case 'clock-started':
      return t(`track.event.${event.type}`, { what: clockTitle(locale, town, event.data.clock) })
    case 'dates-recomputed':
      return recomputedWords(locale, town, event.data)
    case 'review-asked':
      return t(`track.event.review-asked.${event.data.review}`, { body: bodyName(locale, town, event.data) })
    case 'review-passed':
      return t('track.event.review-passed', { body: bodyName(locale, town, event.data) })
    case 'review-decided':
      return t(`track.review.${event.data.review}.${event.data.result}`)
    case 'hearing-opened':
    case 'hearing-closed':
      return t(`track.event.${event.type}`)
    case 'closed':
      return t(`track.event.closed.${event.data.how}`)
    case 'erased':
      return t('track.event.erased', { years: event.data.years })
    case 'merged':
    case 'joined':
      return t(`track.event.${event.type}`, { reference: event.data.into })
    case 'split-off':
      return t('track.event.split-off', { reference: event.data.to })
    case 'split-from':
      return t('track.event.split-from', { reference: event.data.from })
    case 'answer-shared':
      return t(`track.event.shared.${sharedKey(event.data.of)}`, { reference: event.data.from })
    case 'notice-published':
      return t(event.data.again ? 'notice.event.again' : 'notice.event.published', {
        until: formatDay(event.data.until, locale),
      })
    case 'notice-objected':
      return t('notice.event.objected')
    case 'objection-examined':
      return t(event.data.upheld ? 'notice.event.upheld' : 'notice.event.not-upheld')
    case 'objection-withdrawn':
      return t('notice.event.withdrawn')
    case 'accepted':
    case 'taken':
    case 'intake-completed':
    case 'decided':
    case 'rated':
    case 'reopened':
    case 'withdrawn':
    case 'helper-ended':
    case 'code-reissued':
      return t(`track.event.${event.type}`)
    default:
      return null
  }
}

const SHARED = [
  'accepted',
  'declined',
  'extended',
  'decided',
  'delivered',
  'settled',
  'reopened',
  'messaged',
] as const

function sharedKey(of: string): (typeof SHARED)[number] {
  return SHARED.find((known) => known === of) ?? 'messaged'
}

function recomputedWords(locale: Locale, town: Town, data: EventData['dates-recomputed']): string {
  const { clock, dueFrom, dueTo, moved } = data
  const t = translator(locale)
  const what = clockTitle(locale, town, clock)
  if (dueFrom === null || dueTo === null || (moved && dueFrom === dueTo))
    return t('track.event.dates-recomputed', { what })
  const day = formatDay(dueTo, locale)
  return moved
    ? t('track.event.dates-moved', { what, day, before: formatDay(dueFrom, locale) })
    : t('track.event.dates-firm', { what, day })
}

function whoWords(locale: Locale, town: Town, event: CaseEvent): string {
  const { by } = event
  if (by.kind === 'staff')
    return by.unitId ? unitName(locale, town, by.unitId) : wordsIn(town.settings.name, locale)
  if (by.kind === 'system') return wordsIn(town.settings.name, locale)
  return translator(locale)('track.helper')
}

type Body = { readonly unitId: string | null; readonly partnerId: string | null }

function bodyName(locale: Locale, town: Town, { unitId, partnerId }: Body): string {
  const partner = town.partners.get(partnerId ?? '')
  return partner ? wordsIn(partner.name, locale) : unitName(locale, town, unitId ?? '')
}

function unitName(locale: Locale, town: Town, unitId: string): string {
  const unit = town.units.get(unitId)
  return unit ? wordsIn(unit.name, locale) : wordsIn(town.settings.name, locale)
}

function clockTitle(locale: Locale, town: Town, clock: string): string {
  const rule = town.clockRules.get(clock)
  return rule ? wordsIn(rule.title, locale) : ''
}
