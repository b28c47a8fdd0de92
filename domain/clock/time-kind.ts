import type { Calendar } from './calendar.ts'

/** A stretch of time from one instant to another (UTC ms). */
export type TimeSpan = { readonly from: number; readonly to: number }

/** Which time of a local day counts. */
export type TimeKind = {
  /** Does the answer depend on the calendar's list of days off? */
  readonly asksCalendar: boolean
  /** In time order; empty where nothing of the day counts. */
  spansOf(calendar: Calendar, day: number): readonly TimeSpan[]
}
