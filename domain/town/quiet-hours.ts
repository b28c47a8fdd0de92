import { Temporal } from 'temporal-polyfill'
import type { TownSettings } from './settings.ts'

/** Is an instant (UTC ms) in the hours in which the town sends nobody a message? They may go over midnight. */
export function isQuiet(
  { zone, quietHours }: Pick<TownSettings, 'zone' | 'quietHours'>,
  now: number,
): boolean {
  const { from, to } = quietHours
  const time = Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString()
    .slice(0, 5)
  return from <= to ? time >= from && time < to : time >= from || time < to
}
