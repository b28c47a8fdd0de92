import type { Calendar } from '../clock/calendar.ts'
import { type ClockWarning, warningInstants } from '../clock/warning-instants.ts'
import { dayAt, startOfDay } from '../clock/zone.ts'
import type { ClockOnFile } from './clock-on-file.ts'
import { presentOf } from './clocks-on-file.ts'
import type { CaseEvent } from './event.ts'

/** The rungs past the breach that were reached by `now` and are not marked, in time order, and when the next is. */
export type LateCheck = { readonly late: readonly ClockWarning[]; readonly nextAt: number | null }

/**
 * The rungs above 1 of a clock that was breached and runs on: each is reached when that share of the period is over,
 * its last day too, and never before the deadline has passed. A mark of an earlier due date is none of the clock's any more.
 */
export function lateCheck(
  { rule, facts, reading: { dueAt, measure }, lateShares }: ClockOnFile,
  calendar: Calendar,
  events: readonly CaseEvent[],
  marks: readonly CaseEvent[],
  now: number,
): LateCheck {
  if (lateShares.length === 0 || dueAt === null) return { late: [], nextAt: null }
  const marked = marks.flatMap((event) =>
    event.type === 'clock-escalated' && event.at > dueAt ? [event.data.share] : [],
  )
  const coming = warningInstants({ rule, calendar, facts, now: presentOf(events, now) }, lateShares)
    .filter(({ share }) => share > 1 && !marked.includes(share))
    .map(({ share, at }) => ({
      share,
      at: Math.max(measure === 'days' ? endOfDay(calendar, at) : at, dueAt + 1),
    }))
  return {
    late: coming.filter(({ at }) => at <= now),
    nextAt: coming.length === 0 ? null : Math.min(...coming.map(({ at }) => at)),
  }
}

function endOfDay({ timeZone }: Calendar, at: number): number {
  return startOfDay(timeZone, dayAt(timeZone, at) + 1)
}
