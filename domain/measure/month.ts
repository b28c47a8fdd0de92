import { dateOf, dayOf } from '../clock/local-day.ts'
import { dayAt, startOfDay } from '../clock/zone.ts'

const MONTH = /^(19|2[01])\d\d-(0[1-9]|1[0-2])$/

/** Is this a month `YYYY-MM`? */
export function isMonth(text: string): boolean {
  return MONTH.test(text)
}

/** The month `YYYY-MM` on which an instant (UTC ms) lies in a zone. */
export function monthAt(zone: string, instant: number): string {
  return dateOf(dayAt(zone, instant)).slice(0, 7)
}

/** The month so many months after another; before it where negative. */
export function monthAfter(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** All months from one to another, both included; empty when they are the wrong way round. */
export function monthsFrom(from: string, to: string): string[] {
  const months: string[] = []
  for (let month = from; month <= to; month = monthAfter(month, 1)) months.push(month)
  return months
}

/** The first instant (UTC ms) of a month in a zone. */
export function startOfMonth(zone: string, month: string): number {
  return startOfDay(zone, dayOf(`${month}-01`))
}

/** A month as the number `YYYYMM`. */
export function monthNumber(month: string): number {
  return Number(month.replace('-', ''))
}
