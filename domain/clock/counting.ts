import { days } from './days.ts'
import type { ClockUnit } from './rule.ts'
import { time } from './time.ts'
import type { WayOfCounting } from './way-of-counting.ts'

const WAYS: Readonly<Record<ClockUnit, WayOfCounting>> = {
  'calendar-days': days,
  'working-days': days,
  months: days,
  hours: time,
  'working-hours': time,
}

const HOURS: readonly ClockUnit[] = ['hours', 'working-hours']
const DAYS: readonly ClockUnit[] = ['calendar-days', 'working-days']

/** A month is no kind of day: days are not extended by months, months are by days, which follow them. */
const EXTENDED_IN: Readonly<Record<ClockUnit, readonly ClockUnit[]>> = {
  'calendar-days': DAYS,
  'working-days': DAYS,
  months: ['months', ...DAYS],
  hours: HOURS,
  'working-hours': HOURS,
}

/** May a period in `unit` be extended by a span in `other`? */
export function mayExtendIn(unit: ClockUnit, other: ClockUnit): boolean {
  return EXTENDED_IN[unit].includes(other)
}

/** The way of counting in a unit. */
export function wayOfCounting(unit: ClockUnit): WayOfCounting {
  return WAYS[unit]
}
