import { Temporal } from 'temporal-polyfill'
import { civilOf } from './local-day.ts'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const MINUTES_OF_DAY = 1440
const KEPT_DAYS = 40_000

/** Instants that a clock is asked about; a calendar knows 1900 to 2199. */
const EARLIEST = Date.UTC(1900, 0, 2)
const LATEST = Date.UTC(2199, 11, 30)

const startsOfZones = new Map<string, Map<number, number>>()

/** The instant (UTC ms) at which a local day begins: midnight, or the first moment after a skipped one. */
export function startOfDay(zone: string, day: number): number {
  const starts = startsOf(zone)
  const known = starts.get(day)
  if (known !== undefined) return known
  const { year, month, dayOfMonth } = civilOf(day)
  const start = new Temporal.PlainDate(year, month, dayOfMonth).toZonedDateTime(zone).epochMilliseconds
  if (starts.size >= KEPT_DAYS) starts.clear()
  starts.set(day, start)
  return start
}

/**
 * The instant (UTC ms) of a wall-clock time, in minutes since midnight, on a local day. A time that daylight saving
 * skips is moved past the gap; of one that comes twice it is the first.
 */
export function instantAt(zone: string, day: number, minute: number): number {
  const start = startOfDay(zone, day)
  const end = startOfDay(zone, day + 1)
  if (minute === MINUTES_OF_DAY) return end
  if (minute === 0 || end - start === DAY_MS) return start + minute * MINUTE_MS
  const { year, month, dayOfMonth } = civilOf(day)
  const time = new Temporal.PlainTime(Math.floor(minute / 60), minute % 60)
  return new Temporal.PlainDate(year, month, dayOfMonth).toZonedDateTime({ timeZone: zone, plainTime: time })
    .epochMilliseconds
}

/** The number of the local day on which an instant (UTC ms) lies. */
export function dayAt(zone: string, instant: number): number {
  let day = Math.floor(instant / DAY_MS)
  while (instant < startOfDay(zone, day)) day -= 1
  while (instant >= startOfDay(zone, day + 1)) day += 1
  return day
}

/** Writes an instant (UTC ms) with its offset in a zone: `2026-10-24T00:00:00+08:00`. */
export function writeInstant(zone: string, instant: number): string {
  const day = dayAt(zone, instant)
  const start = startOfDay(zone, day)
  const offset = day * DAY_MS - start
  const isPlain = startOfDay(zone, day + 1) - start === DAY_MS && offset % MINUTE_MS === 0
  return isPlain ? writeLocal(instant + offset, offset / MINUTE_MS) : writeOnChange(zone, instant)
}

/** Own writing, because a proof has thousands of instants and almost every day has one offset. */
function writeLocal(local: number, offset: number): string {
  const text = new Date(local).toISOString()
  const ahead = Math.abs(offset)
  const sign = offset < 0 ? '-' : '+'
  return `${text.slice(0, local % 1000 === 0 ? -5 : -1)}${sign}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`
}

function writeOnChange(zone: string, instant: number): string {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never', calendarName: 'never', smallestUnit: secondsOrFiner(instant) })
}

/** UTC ms of an ISO 8601 instant with offset. Throws a RangeError when it is none. */
export function readInstant(text: string): number {
  return Temporal.Instant.from(text).epochMilliseconds
}

/** Is the instant (UTC ms) in the years that clocks know? */
export function isInRange(instant: number): boolean {
  return instant >= EARLIEST && instant <= LATEST
}

/** Is this a time zone that the machine knows? */
export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}

function startsOf(zone: string): Map<number, number> {
  const known = startsOfZones.get(zone)
  if (known) return known
  const made = new Map<number, number>()
  startsOfZones.set(zone, made)
  return made
}

function secondsOrFiner(instant: number): 'second' | 'millisecond' {
  return instant % 1000 === 0 ? 'second' : 'millisecond'
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}
