import type { Calendar } from '../clock/calendar.ts'
import { dateOf } from '../clock/local-day.ts'
import { workdaysOf } from '../clock/workdays.ts'
import type { Absence } from './absence.ts'

/** Working minutes of the seven days from `firstDay` (a day number), without the days on which the person is away. */
export function capacityOfWeek(
  calendar: Calendar,
  firstDay: number,
  away: readonly Pick<Absence, 'fromDay' | 'toDay'>[],
): number {
  const workdays = workdaysOf(calendar)
  return Array.from({ length: 7 }, (_, i) => firstDay + i)
    .filter((day) => workdays.isWorked(day) && !away.some((absence) => isOn(absence, dateOf(day))))
    .flatMap((day) => workdays.intervals(day))
    .reduce((sum, { from, to }) => sum + to - from, 0)
}

function isOn({ fromDay, toDay }: Pick<Absence, 'fromDay' | 'toDay'>, date: string): boolean {
  return fromDay <= date && date <= toDay
}
