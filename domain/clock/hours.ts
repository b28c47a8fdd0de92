import type { TimeKind } from './time-kind.ts'
import { startOfDay } from './zone.ts'

/** All time counts: an hour is 3600 seconds on every day, and days off do not matter. */
export const hours: TimeKind = {
  asksCalendar: false,
  spansOf: ({ timeZone }, day) => [{ from: startOfDay(timeZone, day), to: startOfDay(timeZone, day + 1) }],
}
