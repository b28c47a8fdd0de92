import type { ReactNode } from 'react'
import type { CaseEvent, EventText } from '#domain/case-file/event.ts'
import { isAuthority } from '#domain/case-file/fold.ts'
import { type Locale, wordsIn } from '#domain/locale.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town } from '#domain/town/town.ts'
import { formatDay, formatShortDay, localDateIn } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'

type EventLineProps = { locale: Locale; town: Town; service: Service; event: CaseEvent; text: EventText }

/** One thing that happened, in plain words for the person whose request it is. */
export function EventLine({ locale, town, event, text }: EventLineProps) {
  const date = localDateIn(event.at, town.settings.zone)
  const written = typeof text.text === 'string' && text.text !== '' ? text.text : null
  return (
    <li>
      <time dateTime={date}>{formatShortDay(date, locale)}</time>
      <div>
        <p>{eventWords(locale, town, event)}</p>
        {written && <blockquote className="typed">{written}</blockquote>}
        {event.by.kind !== 'resident' && <p className="who">{whoWords(locale, town, event)}</p>}
      </div>
    </li>
  )
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
    case 'forwarded':
      return t('track.event.forwarded', { unit: unitName(locale, town, event.data.toUnitId) })
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
    case 'dates-recomputed':
      return t(`track.event.${event.type}`, { what: clockTitle(locale, town, event.data.clock) })
    case 'closed':
      return t(`track.event.closed.${event.data.how}`)
    case 'erased':
      return t('track.event.erased', { years: event.data.years })
    case 'accepted':
    case 'taken':
    case 'intake-completed':
    case 'extended':
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

function whoWords(locale: Locale, town: Town, event: CaseEvent): string {
  const { by } = event
  if (by.kind === 'staff')
    return by.unitId ? unitName(locale, town, by.unitId) : wordsIn(town.settings.name, locale)
  if (by.kind === 'system') return wordsIn(town.settings.name, locale)
  return translator(locale)('track.helper')
}

function unitName(locale: Locale, town: Town, unitId: string): string {
  const unit = town.units.get(unitId)
  return unit ? wordsIn(unit.name, locale) : wordsIn(town.settings.name, locale)
}

function clockTitle(locale: Locale, town: Town, clock: string): string {
  const rule = town.clockRules.get(clock)
  return rule ? wordsIn(rule.title, locale) : ''
}
