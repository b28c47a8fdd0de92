import ICAL from 'ical.js'
import { dateOf, dayOf } from '#domain/clock/local-day.ts'
import { type Locale, type Words, wordsIn } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'

/** One deadline: instants are UTC ms, dates local. */
type Deadline = {
  readonly id: string
  readonly reference: string
  readonly title: Words
  readonly unit: Words
  readonly dueOn: string
  readonly dueAt: number
  readonly isTimed: boolean
  readonly startedAt: number
  readonly version: number
}

type Calendar = {
  readonly locale: Locale
  readonly town: Words
  readonly zone: string
  /** Origin of the site, without a slash at its end. */
  readonly publicUrl: string
  readonly deadlines: readonly Deadline[]
}

/**
 * An iCalendar file (RFC 5545) of somebody's deadlines: a whole day where the last day counts, a moment in UTC where the
 * hour does. It says which case file, which clock and which unit, and nothing of the matter. The same deadlines always
 * give the same bytes.
 */
export function dueCalendar({ locale, town, zone, publicUrl, deadlines }: Calendar): string {
  const t = translator(locale)
  const calendar = new ICAL.Component(['vcalendar', [], []])
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', '-//Openhall//Deadlines//EN')
  calendar.addPropertyWithValue('calscale', 'GREGORIAN')
  calendar.addPropertyWithValue('x-wr-calname', t('desk.calendar.name', { town: wordsIn(town, locale) }))
  calendar.addPropertyWithValue('x-wr-timezone', zone)
  calendar.addProperty(durationProperty('refresh-interval'))
  for (const deadline of deadlines) calendar.addSubcomponent(eventOf(deadline, locale, publicUrl))
  return `${folded(calendar.toString())}\r\n`
}

function eventOf(deadline: Deadline, locale: Locale, publicUrl: string) {
  const { id, reference, title, unit, startedAt, version } = deadline
  const event = new ICAL.Component('vevent')
  event.addPropertyWithValue('uid', `${id}@${new URL(publicUrl).hostname}`)
  event.addPropertyWithValue('dtstamp', utc(startedAt))
  event.addPropertyWithValue('sequence', version)
  for (const [name, time] of spanOf(deadline)) event.addPropertyWithValue(name, time)
  const words = { reference, clock: wordsIn(title, locale), unit: wordsIn(unit, locale) }
  event.addPropertyWithValue('summary', translator(locale)('desk.calendar.summary', words))
  event.addPropertyWithValue('url', `${publicUrl}/staff/cases/${reference}`)
  event.addPropertyWithValue('transp', 'TRANSPARENT')
  return event
}

function spanOf({ isTimed, dueAt, dueOn }: Deadline): [name: string, time: InstanceType<typeof ICAL.Time>][] {
  if (isTimed) return [['dtstart', utc(dueAt)]]
  const next = dateOf(dayOf(dueOn) + 1)
  return [
    ['dtstart', ICAL.Time.fromDateString(dueOn)],
    ['dtend', ICAL.Time.fromDateString(next)],
  ]
}

function utc(instant: number) {
  return ICAL.Time.fromJSDate(new Date(instant), true)
}

function durationProperty(name: string) {
  const property = new ICAL.Property(name)
  property.resetType('duration')
  property.setValue(ICAL.Duration.fromString('PT1H'))
  return property
}

const LINE_OCTETS = 75

/** Folds lines at 75 octets, never inside a character (RFC 5545, 3.1); the library folds by characters. */
function folded(text: string): string {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n')
  return lines.map(foldLine).join('\r\n')
}

function foldLine(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > LINE_OCTETS) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n')
}
