import type { DayKind } from './day-kind.ts'

/** Days off are left out, make-up working days count. */
export const workingDays: DayKind = {
  asksCalendar: true,
  counts: (workdays, day) => workdays.isWorked(day),
}
