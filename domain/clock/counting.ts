import { days } from './days.ts'
import { hours } from './hours.ts'
import type { ClockUnit } from './rule.ts'
import type { WayOfCounting } from './way-of-counting.ts'

const WAYS: Readonly<Partial<Record<ClockUnit, WayOfCounting>>> = {
  'calendar-days': days,
  'working-days': days,
  hours,
}

/** Is there a way of counting in this unit? */
export function isCounted(unit: ClockUnit): boolean {
  return WAYS[unit] !== undefined
}

/** May a period in `unit` be extended by a span in `other`? */
export function mayExtendIn(unit: ClockUnit, other: ClockUnit): boolean {
  return WAYS[unit]?.extendsIn.includes(other) ?? false
}

/** Throws a RangeError for a unit that nothing counts in. */
export function wayOfCounting(unit: ClockUnit): WayOfCounting {
  const way = WAYS[unit]
  if (!way) throw new RangeError(`nothing counts in ${unit}`)
  return way
}
