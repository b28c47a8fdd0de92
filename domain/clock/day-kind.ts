import type { Workdays } from './workdays.ts'

/** Which days of a period count. */
export type DayKind = {
  /** Does the answer depend on the calendar's list of days off? */
  readonly asksCalendar: boolean
  counts(workdays: Workdays, day: number): boolean
}
