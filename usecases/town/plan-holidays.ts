import { createHash } from 'node:crypto'
import { calendarOfText, readCalendarFile } from '#adapters/town-folder/calendar-file.ts'
import { withYear } from '#adapters/town-folder/calendar-text.ts'
import { readHolidayFile } from '#adapters/town-folder/holidays/read-holiday-file.ts'
import type { Calendar } from '#domain/clock/calendar.ts'
import type { HolidayList } from '#domain/clock/holiday-list.ts'
import { holidayWords, knownHolidays } from '#domain/clock/holiday-names.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import { dayAt } from '#domain/clock/zone.ts'

/** A file of holidays as it was given, and how it is to be read. */
export type HolidayWish = {
  readonly bytes: Uint8Array
  /** The name of the file, for the note in the calendar. */
  readonly name: string
  /** The calendar's id. */
  readonly calendar: string
  readonly year: number | null
  readonly unmarkedIsOff: boolean
  /** Where the list was published, if the file does not say. */
  readonly source: string | null
  /** Who imports it, and when (UTC ms). */
  readonly by: string
  readonly now: number
}

export type YearPlan = {
  readonly year: number
  readonly how: 'published' | 'revised' | 'same'
  readonly off: number
  readonly worked: number
}

/** What a file of holidays would make of a calendar's file. */
export type HolidayPlan = {
  readonly id: string
  readonly file: string
  readonly text: string
  readonly isChanged: boolean
  readonly before: Calendar
  readonly after: Calendar
  readonly years: readonly YearPlan[]
  readonly digest: string
  /** Days of the file that belong to other years than the one asked for. */
  readonly leftOut: number
}

export type HolidayPlanning = { ok: true; plan: HolidayPlan } | { ok: false; sentences: readonly string[] }

/**
 * Reads a file of holidays against the calendar of a town folder and says what the calendar's file would be; writes
 * nothing. A year whose days are the same stays as it is.
 */
export function planHolidays(townDir: string, wish: HolidayWish): HolidayPlanning {
  const kept = readCalendarFile(townDir, wish.calendar)
  if ('sentences' in kept) return { ok: false, sentences: kept.sentences }
  const known = knownHolidays(kept.calendar)
  const reading = readHolidayFile(wish.bytes, {
    year: wish.year,
    unmarkedIsOff: wish.unmarkedIsOff,
    knownNames: new Set(known.flatMap(({ en, 'zh-Hans': zh }) => [en, zh])),
  })
  if (!reading.ok) return reading
  const losses = reading.lists.filter((list) => wish.year === null && losesMost(kept.calendar, list))
  if (losses.length > 0) return { ok: false, sentences: losses.map(lossSentence) }
  const digest = createHash('sha256').update(wish.bytes).digest('hex')
  const fresh = reading.lists.filter((list) => !isSame(kept.calendar, list))
  const today = dateOf(dayAt(kept.calendar.timeZone, wish.now))
  const note = `${today} by ${wish.by} from ${wish.name}, sha256 ${digest}`
  const text = fresh.reduce(
    (before, list) =>
      withYear(before, {
        list: { ...list, sources: sourcesOf(list, wish.source, digest) },
        wordsOf: (name) => holidayWords(name, known),
        note,
      }),
    kept.text,
  )
  const after = fresh.length === 0 ? kept.calendar : calendarOfText(text)
  const years = reading.lists.map((list) => yearPlan(kept.calendar, list))
  const { file, calendar: before } = kept
  const plan = { id: wish.calendar, file, text, isChanged: fresh.length > 0, before, after, years, digest }
  return { ok: true, plan: { ...plan, leftOut: reading.leftOut } }
}

/** A list stands for its whole year: one that names few of its days was hardly meant so. */
function losesMost({ years }: Calendar, { year, days }: HolidayList): boolean {
  const dates = new Set(days.map(({ date }) => date))
  const listed = years[year]?.days ?? []
  return listed.filter(({ date }) => !dates.has(date)).length > listed.length / 2
}

function lossSentence({ year, days }: HolidayList): string {
  const count = days.length === 1 ? 'one day' : `only ${days.length} days`
  return `The list of ${year} is in, and this file names ${count} of it; a list takes the place of the whole year. If that is meant, say --year ${year}.`
}

function isSame({ years }: Calendar, { year, days }: HolidayList): boolean {
  const kept = new Map(years[year]?.days.map(({ date, off }) => [date, off]))
  return year in years && kept.size === days.length && days.every(({ date, off }) => kept.get(date) === off)
}

function yearPlan(calendar: Calendar, list: HolidayList): YearPlan {
  const { year, days } = list
  const how = isSame(calendar, list) ? 'same' : year in calendar.years ? 'revised' : 'published'
  return {
    year,
    how,
    off: days.filter(({ off }) => off).length,
    worked: days.filter(({ off }) => !off).length,
  }
}

/** Each year names where its list was published; where nobody said, the file itself is named by what is in it. */
function sourcesOf({ sources }: HolidayList, source: string | null, digest: string): readonly string[] {
  const all = [...(source ? [source] : []), ...sources]
  return all.length > 0 ? [...new Set(all)] : [`urn:sha256:${digest}`]
}
