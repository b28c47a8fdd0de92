import { Temporal } from 'temporal-polyfill'
import type { Calendar } from '../calendar.ts'

export function localDate(at: number, calendar: Calendar): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(calendar.timeZone)
    .toPlainDate()
    .toString()
}

export function midnightAfter(date: string, calendar: Calendar): number {
  return Temporal.PlainDate.from(next(date)).toZonedDateTime(calendar.timeZone).epochMilliseconds
}

export function before(date: string): string {
  return Temporal.PlainDate.from(date).subtract({ days: 1 }).toString()
}

export function next(date: string): string {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toString()
}

/** Is the list of the date's year in? */
export function isPublished(date: string, calendar: Calendar): boolean {
  return date.slice(0, 4) in calendar.years
}

export function isWorked(date: string, { weekly, years }: Calendar): boolean {
  const listed = Object.values(years)
    .flatMap(({ days }) => days)
    .find((day) => day.date === date)
  const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
  return listed ? !listed.off : (weekly[names[Temporal.PlainDate.from(date).dayOfWeek - 1]!] ?? []).length > 0
}
