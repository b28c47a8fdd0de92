import type { Calendar } from '../clock/calendar.ts'
import { workdaysOf } from '../clock/workdays.ts'
import { dayAt, startOfDay } from '../clock/zone.ts'

const MINUTE_MS = 60_000
const MINUTES_OF_DAY = 1440

/** From one instant to another, UTC ms. */
export type Span = { readonly from: number; readonly to: number }

/** Elapsed minutes as whole days by ceiling, leaving out the spans that lie within. */
export function calendarDays(whole: Span, without: readonly Span[] = []): number {
  return wholeDays(length(whole) - sum(without, (span) => length(within(span, whole))))
}

/** The same, counting only time that lies on worked local days of the calendar. */
export function workingDays(calendar: Calendar, whole: Span, without: readonly Span[] = []): number {
  const paused = sum(without, (span) => workedTime(calendar, within(span, whole)))
  return wholeDays(workedTime(calendar, whole) - paused)
}

function workedTime(calendar: Calendar, { from, to }: Span): number {
  const { timeZone } = calendar
  const { isWorked } = workdaysOf(calendar)
  let time = 0
  for (let day = dayAt(timeZone, from); startOfDay(timeZone, day) < to; day++) {
    if (isWorked(day))
      time += Math.min(to, startOfDay(timeZone, day + 1)) - Math.max(from, startOfDay(timeZone, day))
  }
  return time
}

function within(span: Span, whole: Span): Span {
  return { from: Math.max(span.from, whole.from), to: Math.min(span.to, whole.to) }
}

function length({ from, to }: Span): number {
  return Math.max(0, to - from)
}

function wholeDays(ms: number): number {
  return Math.ceil(Math.floor(ms / MINUTE_MS) / MINUTES_OF_DAY)
}

function sum(spans: readonly Span[], measure: (span: Span) => number): number {
  return spans.reduce((total, span) => total + measure(span), 0)
}
