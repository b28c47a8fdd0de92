import { type ClockBook, type ClockOnFile, clockKey } from './clock-on-file.ts'
import { clocksOnFile } from './clocks-on-file.ts'
import type { CaseEvent } from './event.ts'

/**
 * The clocks of a case file by the calendar in force when their dates were last told, by key; those told by today's are
 * left out. A date is told when its clock starts, and when it is worked out again. A move made since may have written
 * today's date beside the case file: nobody was told of that.
 * @param toldAt the instant (UTC ms) of the version of the calendar by which the clocks of all case files were told
 * @param now UTC ms
 */
export function clocksAsTold(
  book: ClockBook,
  regimes: readonly string[],
  events: readonly CaseEvent[],
  toldAt: number,
  now: number,
): ReadonlyMap<string, ClockOnFile> {
  const since = Math.max(toldAt, lastRecomputed(events))
  const found = new Map<string, ClockOnFile>()
  for (const { until, calendar } of book.pastCalendars ?? []) {
    if (until <= since) continue
    const known = clocksOnFile(book, regimes, recordedBefore(events, until), now)
    for (const clock of clocksOnFile({ ...book, calendar }, regimes, events, now)) {
      const key = clockKey(clock)
      const isKnown = known.some((one) => clockKey(one) === key && isSameStart(one, clock))
      if (isKnown && !found.has(key)) found.set(key, clock)
    }
  }
  return found
}

function lastRecomputed(events: readonly CaseEvent[]): number {
  return events.findLast(({ type }) => type === 'dates-recomputed')?.recordedAt ?? 0
}

function recordedBefore(events: readonly CaseEvent[], instant: number): readonly CaseEvent[] {
  const end = events.findIndex(({ recordedAt }) => recordedAt >= instant)
  return end < 0 ? events : events.slice(0, end)
}

/** A clock that was restarted has been told anew. */
function isSameStart({ reading: a }: ClockOnFile, { reading: b }: ClockOnFile): boolean {
  return a.startedAt === b.startedAt
}
