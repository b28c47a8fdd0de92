import type { Calendar } from '#domain/clock/calendar.ts'
import { dateOf, dayOf } from '#domain/clock/local-day.ts'
import { readClock } from '#domain/clock/read-clock.ts'
import type { ClockRule } from '#domain/clock/rule.ts'
import { startOfDay } from '#domain/clock/zone.ts'

type Wish = {
  /** The days of the notice. */
  readonly rule: ClockRule
  readonly calendar: Calendar
  /** Local date on which the opinion has to be reported at the latest. */
  readonly due: string
}

const LOOKED_BACK = 60

/**
 * The last local date on which a notice can go up so that its last day lies before `due`: the opinion follows the
 * notice, inside the same days (浙江省社会救助条例 11). Null where no day of the last sixty would do.
 */
export function latestNoticeDay({ rule, calendar, due }: Wish): string | null {
  for (let day = dayOf(due) - 1; day > dayOf(due) - LOOKED_BACK; day -= 1) {
    const at = startOfDay(calendar.timeZone, day)
    const { dueOn } = readClock({ rule, calendar, facts: [{ type: 'start', at }], now: at })
    if (dueOn !== null && dueOn < due) return dateOf(day)
  }
  return null
}
