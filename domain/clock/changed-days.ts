import type { Words } from '#domain/locale.ts'
import type { Calendar } from './calendar.ts'
import { dateOf, dayOf, dayOfCivil, WEEKDAYS } from './local-day.ts'
import { workdaysOf } from './workdays.ts'

export type DayStanding = 'worked' | 'off'

/** A day on which two versions of a calendar say different things. */
export type ChangedDay = {
  readonly date: string
  readonly from: DayStanding
  readonly to: DayStanding
  /** The holiday, in the version that names one; the later one first. */
  readonly holiday: Words | null
}

/** From where to where (day numbers) clocks may be moved by a change; null where it moves none. */
export type ChangedSpan = { readonly first: number; readonly last: number } | null

// Calendars know the years from 1900 to 2199.
const EVERY_DAY = { first: dayOfCivil(1900, 1, 1), last: dayOfCivil(2199, 12, 31) }

/** The days that are worked in one version and off in the other, in order. */
export function changedDays(before: Calendar, after: Calendar): ChangedDay[] {
  const [old, fresh] = [workdaysOf(before), workdaysOf(after)]
  return listedDays(before, after).flatMap((day) => {
    const [from, to] = [old.isWorked(day), fresh.isWorked(day)].map((worked) => (worked ? 'worked' : 'off'))
    if (from === to || !from || !to) return []
    return [{ date: dateOf(day), from, to, holiday: fresh.holiday(day) ?? old.holiday(day) ?? null } as const]
  })
}

/** Years that are published in the later version and were not in the earlier one. */
export function newYears(before: Calendar, after: Calendar): number[] {
  return Object.keys(after.years)
    .filter((year) => !(year in before.years))
    .map(Number)
}

/**
 * The days between which a clock can have moved. A change of the zone or of the weekly hours may move every clock; a
 * year that comes in makes dates sure, so all of it counts.
 */
export function changedSpan(before: Calendar, after: Calendar): ChangedSpan {
  if (before.timeZone !== after.timeZone || !isSameWeek(before, after)) return EVERY_DAY
  const years = [...newYears(before, after), ...newYears(after, before)]
  const days = [
    ...listedDays(before, after).filter((day) => isDifferent(before, after, day)),
    ...years.flatMap((year) => [dayOfCivil(year, 1, 1), dayOfCivil(year, 12, 31)]),
  ]
  return days.length === 0 ? null : { first: Math.min(...days), last: Math.max(...days) }
}

function listedDays(...calendars: readonly Calendar[]): number[] {
  const dates = calendars.flatMap(({ years }) =>
    Object.values(years).flatMap(({ days }) => days.map(({ date }) => date)),
  )
  return [...new Set(dates)].sort().map(dayOf)
}

function isDifferent(before: Calendar, after: Calendar, day: number): boolean {
  const [old, fresh] = [before, after].map((calendar) => JSON.stringify(workdaysOf(calendar).intervals(day)))
  return old !== fresh
}

function isSameWeek(before: Calendar, after: Calendar): boolean {
  return WEEKDAYS.every(
    (name) => JSON.stringify(before.weekly[name] ?? []) === JSON.stringify(after.weekly[name] ?? []),
  )
}
