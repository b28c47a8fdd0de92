import type { Words } from '#domain/locale.ts'
import type { Calendar, Interval, ListedDay } from './calendar.ts'
import { dayOf, dayOfCivil, WEEKDAYS, weekdayOf } from './local-day.ts'

/** What a calendar says about days, by day number: the compiled form of a Calendar. */
export type Workdays = {
  isWorked(day: number): boolean
  /** Is the official list of the day's year in? */
  isPublished(day: number): boolean
  /** Worked although its weekday is not. */
  isMakeUp(day: number): boolean
  /** Off because the official list says so, not because of its weekday alone. */
  isHoliday(day: number): boolean
  /** The holiday that makes the day off or moves its work, where the list names one. */
  holiday(day: number): Words | undefined
  /** Its working intervals; empty for a day off. */
  intervals(day: number): readonly Interval[]
}

const compiled = new WeakMap<Calendar, Workdays>()

/** Compiles a calendar; the same object is compiled once. */
export function workdaysOf(calendar: Calendar): Workdays {
  const known = compiled.get(calendar)
  if (known) return known
  const made = compile(calendar)
  compiled.set(calendar, made)
  return made
}

function compile(calendar: Calendar): Workdays {
  const week = WEEKDAYS.map((name) => (calendar.weekly[name]?.length ?? 0) > 0)
  const listed = listedDaysOf(calendar)
  const published = publishedSpans(calendar)
  const makeUpIntervals = makeUpIntervalsOf(calendar)
  const isOrdinary = (day: number) => week[weekdayOf(day)] === true
  const isWorked = (day: number) => {
    const entry = listed.get(day)
    return entry === undefined ? isOrdinary(day) : !entry.off
  }
  return {
    isWorked,
    isPublished: (day) => published.some(([first, end]) => day >= first && day < end),
    isMakeUp: (day) => listed.get(day)?.off === false && !isOrdinary(day),
    isHoliday: (day) => listed.get(day)?.off === true,
    holiday: (day) => listed.get(day)?.name,
    intervals: (day) => {
      const entry = listed.get(day)
      if (entry?.off) return []
      if (entry) return entry.intervals ?? makeUpIntervals
      return calendar.weekly[WEEKDAYS[weekdayOf(day)]!] ?? []
    },
  }
}

/** Monday's; those of the first weekday that is worked where Monday is not. */
function makeUpIntervalsOf({ weekly }: Calendar): readonly Interval[] {
  return WEEKDAYS.map((name) => weekly[name] ?? []).find((intervals) => intervals.length > 0) ?? []
}

/** The list of a year is younger than that of the year before and may change its December: it wins. */
function listedDaysOf(calendar: Calendar): Map<number, ListedDay> {
  const years = Object.keys(calendar.years).sort()
  return new Map(
    years.flatMap((year) => calendar.years[year]!.days.map((entry) => [dayOf(entry.date), entry])),
  )
}

function publishedSpans(calendar: Calendar): [first: number, end: number][] {
  const years = Object.keys(calendar.years)
    .map(Number)
    .sort((a, b) => b - a)
  return years.map((year) => [dayOfCivil(year, 1, 1), dayOfCivil(year + 1, 1, 1)])
}
