import type { Calendar } from '#domain/clock/calendar.ts'
import { dateOf, dayOf, weekdayOf } from '#domain/clock/local-day.ts'
import { workdaysOf } from '#domain/clock/workdays.ts'

const DAYS_BETWEEN = 2
const LOOKED_AHEAD = 60

/**
 * The local date proposed after nobody was at home: a worked day at least two days on and on another day of the week than
 * the last try, since whoever works on Tuesdays is out on the next one too.
 * @param last local date of the try
 * @param today local date
 */
export function nextTry(calendar: Calendar, last: string, today: string): string {
  const { isWorked } = workdaysOf(calendar)
  const first = Math.max(dayOf(today), dayOf(last)) + DAYS_BETWEEN
  const days = Array.from({ length: LOOKED_AHEAD }, (_, i) => first + i).filter(isWorked)
  const other = days.find((day) => weekdayOf(day) !== weekdayOf(dayOf(last)))
  return dateOf(other ?? days[0] ?? first)
}
