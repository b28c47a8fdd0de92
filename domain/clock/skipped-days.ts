import { dayOfCivil } from './local-day.ts'
import { startOfDay } from './zone.ts'

const DAY_MS = 86_400_000
const FIRST_YEAR = 1900
const LAST_YEAR = 2199

const ofZones = new Map<string, ReadonlySet<number>>()

/** The local days that a zone has never had: crossing the date line leaves one out (Pacific/Apia, 2011-12-30). */
export function skippedDays(zone: string): ReadonlySet<number> {
  const known = ofZones.get(zone)
  if (known) return known
  const found = new Set<number>()
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    const [first, end] = [dayOfCivil(year, 1, 1), dayOfCivil(year + 1, 1, 1)]
    if (Math.round((startOfDay(zone, end) - startOfDay(zone, first)) / DAY_MS) === end - first) continue
    for (let day = first; day < end; day += 1)
      if (startOfDay(zone, day) === startOfDay(zone, day + 1)) found.add(day)
  }
  ofZones.set(zone, found)
  return found
}

/** The next local day that there is. */
export function dayAfter(skipped: ReadonlySet<number>, day: number): number {
  return skipped.size > 0 && skipped.has(day + 1) ? dayAfter(skipped, day + 1) : day + 1
}

/** How many local days there are after one, up to and including another. */
export function daysBetween(skipped: ReadonlySet<number>, after: number, through: number): number {
  return through - after - [...skipped].filter((day) => day > after && day <= through).length
}
