import {
  dealOut,
  type HolidayDay,
  type HolidayList,
  isWithin,
  quarrelIn,
} from '#domain/clock/holiday-list.ts'
import { type DayMark, MARK_PROPERTIES, markOfProperty, markOfWords, nameInSummary } from './day-mark.ts'
import type { HolidayReading, HolidayReadingWish } from './holiday-file.ts'
import { type CalendarEvent, eventsOfICalendar } from './icalendar-events.ts'

/**
 * Reads days off and make-up days from an iCalendar file. Each event says which of the two it is: by X-OPENHALL-DAY or
 * X-APPLE-SPECIAL-DAY, else by its summary, else by its categories, else by being named as a holiday that the calendar
 * knows. What says neither, or both, is refused by name.
 */
export function readICalendar(text: string, wish: HolidayReadingWish): HolidayReading {
  const events = parsed(text)
  if (typeof events === 'string') return { ok: false, sentences: [events] }
  const read = events.map((event) => daysOfEvent(event, wish))
  const sentences = read.flatMap((one) => ('sentence' in one ? [one.sentence] : []))
  const days = read.flatMap((one) => ('days' in one ? one.days : []))
  const quarrel = quarrelIn(days)
  if (quarrel) sentences.push(`One event says of ${quarrel} that it is off, another that it is worked.`)
  if (sentences.length > 0) return { ok: false, sentences }
  const sources = [...new Set(events.flatMap(({ url }) => (url && URL.canParse(url) ? [url] : [])))]
  const lists = [...dealOut(days, wish.year)].map(
    ([year, own]): HolidayList => ({ year, sources, days: own }),
  )
  return chosen(
    lists.sort((a, b) => a.year - b.year),
    days.length,
    wish.year,
  )
}

function parsed(text: string): CalendarEvent[] | string {
  try {
    const events = eventsOfICalendar(text)
    return events.length === 0 ? 'This iCalendar file holds no event.' : events
  } catch (error) {
    return `This is no iCalendar file: ${error instanceof Error ? error.message : String(error)}.`
  }
}

function daysOfEvent(
  event: CalendarEvent,
  wish: HolidayReadingWish,
): { days: HolidayDay[] } | { sentence: string } {
  const days = daysIn(event, wish.year)
  if ('sentence' in days) return { sentence: `The event “${event.summary}”: ${days.sentence}.` }
  const mark = markOf(event, wish)
  const named = `The event “${event.summary}” (${days[0] ?? 'no day'})`
  if (mark === 'both') return { sentence: `${named} says that it is off and that it is worked.` }
  if (mark === 'neither')
    return {
      sentence: `${named} does not say whether it is a day off (休) or a make-up day that is worked (班).`,
    }
  const name = nameInSummary(event.summary)
  return { days: days.map((date) => ({ date, off: mark === 'off', name })) }
}

function daysIn(
  event: CalendarEvent,
  year: number | null,
): readonly string[] | { readonly sentence: string } {
  try {
    return event.days(year === null ? null : `${year}-12-31`)
  } catch (error) {
    return { sentence: error instanceof Error ? error.message : String(error) }
  }
}

function markOf(event: CalendarEvent, { knownNames, unmarkedIsOff }: HolidayReadingWish): DayMark {
  for (const name of MARK_PROPERTIES) {
    const mark = markOfProperty(event.property(name))
    if (mark) return mark
  }
  for (const words of [event.summary, event.categories.join(' ')]) {
    const mark = markOfWords(words)
    if (mark !== 'neither') return mark
  }
  return unmarkedIsOff || knownNames.has(event.summary.normalize('NFC')) ? 'off' : 'neither'
}

function chosen(lists: readonly HolidayList[], all: number, year: number | null): HolidayReading {
  if (year === null) return { ok: true, lists, leftOut: 0 }
  const own = lists.filter((list) => list.year === year)
  const days = own.flatMap((list) => list.days).filter(({ date }) => isWithin(year, date))
  if (days.length === 0) return { ok: false, sentences: [`This file names no day of the list of ${year}.`] }
  return { ok: true, lists: own, leftOut: all - days.length }
}
