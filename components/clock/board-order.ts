import { type ClockOnFile, clockKey } from '#domain/case-file/clock-on-file.ts'
import { isLegClock, isUnstopped } from '#domain/case-file/projection.ts'
import { latestBy } from '#domain/clock/latest-by.ts'
import type { ClockReading } from '#domain/clock/read-clock.ts'

export type BoardReader = 'staff' | 'resident'

/** The clocks of a case file as they are hung: the nearest large, the others by their due end, the ended ones last. */
export type BoardOrder = {
  readonly hero: ClockOnFile | null
  readonly others: readonly ClockOnFile[]
  readonly ended: readonly ClockOnFile[]
}

/**
 * Orders clocks. The hero is the nearest that the authority has to keep, for a resident else the nearest of all. A
 * window that is over has ended, though nothing stopped it; who owes an answer owes it until it comes.
 */
export function boardOrder(clocks: readonly ClockOnFile[], reader: BoardReader): BoardOrder {
  const open = clocks.filter(isOpen).toSorted((a, b) => endOf(a) - endOf(b))
  const ours = open.find((clock) => clock.rule.holder === 'authority' && !isLegClock(clock))
  const hero = ours ?? (reader === 'resident' ? open[0] : undefined) ?? null
  return {
    hero,
    others: open.filter((clock) => clock !== hero),
    ended: clocks.filter((clock) => !isOpen(clock)),
  }
}

/** What a resident may see of the clocks: our promises to them and their own windows. */
export function clocksForResident<Clock extends ClockOnFile>(clocks: readonly Clock[]): Clock[] {
  return clocks.filter(({ residentPromise, rule }) => residentPromise || rule.holder === 'resident')
}

/**
 * The reading of a clock that waits for somebody with a time of their own, were that time used to its last day
 * (政府信息公开条例 32, 34); null for any other.
 */
export function latestEnd(
  clock: ClockOnFile,
  clocks: readonly ClockOnFile[],
  now: number,
): ClockReading | null {
  const { pausedAt } = clock.reading
  if (pausedAt === null) return null
  const awaited = clocks.find(
    (other) =>
      (other.rule.holder === 'third-party' || other.rule.holder === 'outside-body') &&
      isUnstopped(other) &&
      other.reading.startedAt === pausedAt &&
      clockKey(other) !== clockKey(clock),
  )
  const end = awaited?.reading.dueAt ?? null
  if (end === null || end <= now) return null
  return latestBy({ rule: clock.rule, calendar: clock.calendar, facts: clock.facts, now }, end - 1)
}

function isOpen(clock: ClockOnFile): boolean {
  const { holder } = clock.rule
  const owesAnswer = holder === 'authority' || holder === 'outside-body'
  return isUnstopped(clock) && (owesAnswer || clock.reading.state !== 'missed')
}

/** A paused clock comes after those that run. */
function endOf({ reading }: ClockOnFile): number {
  return reading.dueAt ?? Number.MAX_SAFE_INTEGER
}
