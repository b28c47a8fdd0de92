import type { DayKind } from './day-kind.ts'

/** Every local day counts. */
export const calendarDays: DayKind = {
  asksCalendar: false,
  counts: () => true,
}
