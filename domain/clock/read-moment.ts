import { Temporal } from 'temporal-polyfill'
import { dayOf } from './local-day.ts'
import { startOfDay } from './zone.ts'

const DATE = /^\d{4}-\d{2}-\d{2}$/
const HAS_OFFSET = /(?:Z|[+-]\d{2}(?::?\d{2})?)(?:\[[^\]]*\])?$/i

/**
 * UTC ms of a moment as people write it: an ISO 8601 instant with its offset, a local date and time of the zone, or a
 * local date, which means its beginning. Throws a RangeError when it is none of them.
 */
export function readMoment(zone: string, text: string): number {
  const plain = text.trim().replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, '$1T')
  if (DATE.test(plain)) return startOfDay(zone, dayOf(plain))
  if (HAS_OFFSET.test(plain.slice(10))) return Temporal.Instant.from(plain).epochMilliseconds
  return Temporal.PlainDateTime.from(plain, { overflow: 'reject' }).toZonedDateTime(zone).epochMilliseconds
}
