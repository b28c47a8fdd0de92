/** Days as whole numbers: 0 is 1970-01-01. Civil dates only; zones live in zone.ts. */

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** The last day that a clock can reach: 2999-12-31. */
export const LAST_DAY = 376_199

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/

/** The number of a local date `YYYY-MM-DD`. Throws a RangeError when there is no such day. */
export function dayOf(date: string): number {
  const match = DATE.exec(date)
  const day = match ? dayOfCivil(Number(match[1]), Number(match[2]), Number(match[3])) : Number.NaN
  if (dateOf(day) !== date) throw new RangeError(`not a local date: ${date}`)
  return day
}

/** The local date `YYYY-MM-DD` of a day number. */
export function dateOf(day: number): string {
  const { year, month, dayOfMonth } = civilOf(day)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}

/** The day number of a civil date of the Gregorian calendar. */
export function dayOfCivil(year: number, month: number, dayOfMonth: number): number {
  const fromMarch = month > 2 ? year : year - 1
  const leaps = Math.floor(fromMarch / 4) - Math.floor(fromMarch / 100) + Math.floor(fromMarch / 400)
  return 365 * fromMarch + leaps + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 719469
}

/** The civil date of a day number. */
export function civilOf(day: number): { year: number; month: number; dayOfMonth: number } {
  const shifted = day + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  }
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}
