import { civilOf, dayOfCivil } from './local-day.ts'

/**
 * The day that many months after a day: the same day number, or the last day of the month where there is none.
 * Source: 民法典 202.
 */
export function monthsAfter(day: number, count: number): number {
  const { year, month, dayOfMonth } = civilOf(day)
  const months = year * 12 + month - 1 + count
  return (
    dayOfCivil(Math.floor(months / 12), (months % 12) + 1, 1) - 1 + Math.min(dayOfMonth, lengthOf(months))
  )
}

function lengthOf(months: number): number {
  const first = dayOfCivil(Math.floor(months / 12), (months % 12) + 1, 1)
  return dayOfCivil(Math.floor((months + 1) / 12), ((months + 1) % 12) + 1, 1) - first
}
