import { Temporal } from 'temporal-polyfill'
import { dateOf, dayOfCivil } from '../clock/local-day.ts'
import { startOfDay } from '../clock/zone.ts'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** An instant (UTC ms), and whether the clocks were being changed: the time was skipped, or came twice. */
export type LocalTime = { readonly at: number; readonly doubt: 'skipped' | 'twice' | null }

const AMERICAN = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/

/**
 * Reads a local time of a zone: `1/31/20 14:05` (month first, two digits mean 2000 and later) or `2020-01-31 14:05`,
 * with or without seconds; without a time it is midnight. A skipped time is moved on by the hour that was skipped, of
 * one that came twice the first is taken. Null where it is no such time.
 */
export function readLocalTime(text: string, zone: string): LocalTime | null {
  const parts = partsOf(text.trim())
  if (!parts) return null
  const { day, hour, minute, second } = parts
  const start = startOfDay(zone, day)
  if (startOfDay(zone, day + 1) - start === DAY_MS) {
    return { at: start + (hour * 60 + minute) * MINUTE_MS + second * 1000, doubt: null }
  }
  const local = Temporal.PlainDate.from(dateOf(day)).toPlainDateTime({ hour, minute, second })
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' })
  if (earlier.epochMilliseconds === later.epochMilliseconds)
    return { at: earlier.epochMilliseconds, doubt: null }
  return earlier.toPlainDateTime().equals(local)
    ? { at: earlier.epochMilliseconds, doubt: 'twice' }
    : { at: later.epochMilliseconds, doubt: 'skipped' }
}

function partsOf(text: string): { day: number; hour: number; minute: number; second: number } | null {
  const american = AMERICAN.exec(text)
  const match = american ?? ISO.exec(text)
  if (!match) return null
  const [a, b, c, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const [year, month, dayOfMonth] = american ? [c < 100 ? 2000 + c : c, a, b] : [a, b, c]
  const day = dayOfCivil(year, month, dayOfMonth)
  const written = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
  if (dateOf(day) !== written || hour > 23 || minute > 59 || second > 59) return null
  return { day, hour, minute, second }
}
