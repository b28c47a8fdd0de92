import type { Calendar } from './calendar.ts'
import { skippedDays } from './skipped-days.ts'
import type { TimeKind, TimeSpan } from './time-kind.ts'
import { workdaysOf } from './workdays.ts'
import { instantAt } from './zone.ts'

const KEPT_DAYS = 40_000

const spansOfCalendars = new WeakMap<Calendar, Map<number, readonly TimeSpan[]>>()

/** Only time inside the working intervals of worked days counts. */
export const workingHours: TimeKind = {
  asksCalendar: true,
  spansOf(calendar, day) {
    const kept = keptOf(calendar)
    const known = kept.get(day)
    if (known) return known
    const intervals = skippedDays(calendar.timeZone).has(day) ? [] : workdaysOf(calendar).intervals(day)
    const spans = intervals
      .map(({ from, to }) => ({
        from: instantAt(calendar.timeZone, day, from),
        to: instantAt(calendar.timeZone, day, to),
      }))
      .filter(({ from, to }) => from < to)
    if (kept.size >= KEPT_DAYS) kept.clear()
    kept.set(day, spans)
    return spans
  },
}

function keptOf(calendar: Calendar): Map<number, readonly TimeSpan[]> {
  const known = spansOfCalendars.get(calendar)
  if (known) return known
  const made = new Map<number, readonly TimeSpan[]>()
  spansOfCalendars.set(calendar, made)
  return made
}
