import ICAL from 'ical.js'
import { dateOf, dayOf } from '#domain/clock/local-day.ts'

type ParsedEvent = InstanceType<typeof ICAL.Event>
type Component = InstanceType<typeof ICAL.Component>
type Time = InstanceType<typeof ICAL.Time>

/** An event of an iCalendar with every local day on which it lies, or what keeps us from reading it. */
export type CalendarEvent = {
  readonly summary: string
  readonly categories: readonly string[]
  readonly url: string | null
  property(name: string): string | null
  /** Local dates; a rule without an end is followed up to `until`. */
  days(until: string | null): readonly string[] | { readonly sentence: string }
}

const MOST_OCCURRENCES = 2_000
const MOST_DAYS = 366

/**
 * The events of an iCalendar file (RFC 5545): folded lines, several calendars in one file, a mark at its beginning;
 * cancelled events are left out. Throws an Error with ical.js's own words where it is no iCalendar.
 */
export function eventsOfICalendar(text: string): CalendarEvent[] {
  const events = calendarsOf(text).flatMap((calendar) =>
    calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component)),
  )
  const standing = events.filter((event) => textOf(event.component, 'status')?.toUpperCase() !== 'CANCELLED')
  const changed = Map.groupBy(standing.filter(isChange), ({ uid }) => uid)
  return standing.map((event) => ({
    summary: event.summary?.trim() ?? '',
    categories: event.component
      .getAllProperties('categories')
      .flatMap((property) => property.getValues().map(String)),
    url: textOf(event.component, 'url'),
    property: (name) => textOf(event.component, name),
    days: (until) => daysOf(event, until, isChange(event) ? [] : (changed.get(event.uid) ?? [])),
  }))
}

function calendarsOf(text: string): Component[] {
  // A date without VALUE=DATE is a common mistake and can mean nothing else.
  const plain = text
    .replace(/^\uFEFF/, '')
    .replace(/^(DTSTART|DTEND|RECURRENCE-ID):(\d{8})\s*$/gim, '$1;VALUE=DATE:$2')
  const parsed: unknown = ICAL.parse(plain)
  const list = Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed]
  return list.map((calendar) => new ICAL.Component(calendar))
}

function isChange(event: ParsedEvent): boolean {
  return event.component.hasProperty('recurrence-id')
}

function textOf(component: Component, name: string): string | null {
  const value = component.getFirstPropertyValue(name)
  return value === null || value === undefined ? null : String(value)
}

function daysOf(
  event: ParsedEvent,
  until: string | null,
  changes: readonly ParsedEvent[],
): ReturnType<CalendarEvent['days']> {
  const first = wholeDay(event, 'dtstart')
  if (first === null) return { sentence: 'it lies on no whole days' }
  const last = event.component.hasProperty('dtend') ? wholeDay(event, 'dtend') : dateIn(event.endDate)
  if (last === null) return { sentence: 'it ends on no whole day' }
  // DTEND is the day after the last one; one that is equal to the start means that day.
  const length = Math.max(1, dayOf(last) - dayOf(first))
  if (dayOf(last) < dayOf(first)) return { sentence: `it ends on ${last}, before it begins` }
  if (length > MOST_DAYS) return { sentence: `it lasts ${length} days` }
  const starts = event.isRecurring() ? startsOf(event, until) : [first]
  if ('sentence' in starts) return starts
  const moved = new Set(changes.map((change) => dateIn(change.recurrenceId)))
  return starts
    .filter((start) => !moved.has(start))
    .flatMap((start) => Array.from({ length }, (_, i) => dateOf(dayOf(start) + i)))
}

/** The date of a property, where it is a date, or a midnight of local time; null for a day that no calendar has. */
function wholeDay(event: ParsedEvent, name: string): string | null {
  const property = event.component.getFirstProperty(name)
  const value = property?.getFirstValue()
  if (!property || !(value instanceof ICAL.Time)) return null
  const isMidnight = !value.isDate && value.hour + value.minute + value.second === 0
  if (isMidnight && value.zone?.tzid === 'UTC') return null
  if (!value.isDate && !isMidnight) return null
  const written = String(property.toJSON()[3]).slice(0, 10)
  return dateIn(value) === written ? written : null
}

function dateIn(time: Time): string {
  const { year, month, day } = time
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function startsOf(event: ParsedEvent, until: string | null): string[] | { sentence: string } {
  const rules = event.component.getAllProperties('rrule').map((property) => property.getFirstValue())
  const recurs = rules.filter((rule) => rule instanceof ICAL.Recur)
  if (recurs.some(({ freq }) => !['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(freq ?? '')))
    return { sentence: 'it recurs by less than a day' }
  if (until === null && recurs.some((rule) => !rule.isFinite()))
    return { sentence: 'it recurs without an end: say which year is meant with --year' }
  const starts: string[] = []
  const expansion = event.iterator()
  for (let n = 0; n < MOST_OCCURRENCES; n++) {
    const next: Time | undefined = expansion.next()
    if (!next || (until !== null && dateIn(next) > until)) return starts
    if (recurs.every((rule) => follows(rule, next))) starts.push(dateIn(next))
  }
  return { sentence: `it recurs more than ${MOST_OCCURRENCES} times` }
}

/** The expansion turns a 31 February into a 3 March; RFC 5545 3.3.10 leaves such a date out. */
function follows(rule: InstanceType<typeof ICAL.Recur>, { month, day }: Time): boolean {
  const months = rule.getComponent('BYMONTH').map(Number)
  const days = rule.getComponent('BYMONTHDAY').map(Number)
  if (months.length > 0 && !months.includes(month)) return false
  return days.length === 0 || days.some((each) => each < 0) || days.includes(day)
}
