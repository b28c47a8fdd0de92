import type { Calendar } from '../clock/calendar.ts'
import type { ClockReading } from '../clock/read-clock.ts'
import { type ClockWarning, warningInstants } from '../clock/warning-instants.ts'
import { type ClockOnFile, presentOf } from './clocks-on-file.ts'
import type { CaseEvent } from './event.ts'

export type ClockCheck = {
  /** How many warnings have been marked since the clock began. */
  readonly warned: number
  readonly breachedAt: number | null
  /** When the sweep has something to mark next; null when nothing is left. */
  readonly nextAt: number | null
  /** What is to be warned of by then and not yet is, in time order. */
  readonly due: readonly ClockWarning[]
  /** The first instant that was too late, when it has come and is not marked yet. */
  readonly breachAt: number | null
}

/**
 * What has been marked of a clock and what is next: warnings at shares of its period, then the breach. A clock that
 * was left behind by a reopening is marked no more.
 */
export function nextCheck(
  clock: ClockOnFile,
  calendar: Calendar,
  events: readonly CaseEvent[],
  now: number,
): ClockCheck {
  const { own, isLast } = eventsOfRound(events, clock.round)
  const marks = own.filter((event) => event.at >= clock.reading.startedAt && isMarkOf(clock.clock, event))
  const shares = marks.flatMap((event) => (event.type === 'clock-warned' ? [event.data.share] : []))
  const breachedAt = marks.find((event) => event.type === 'clock-breached')?.at ?? null
  const done = { warned: shares.length, breachedAt }
  if (!isLast || clock.reading.stoppedAt !== null || breachedAt !== null) {
    return { ...done, nextAt: null, due: [], breachAt: null }
  }
  const { rule, facts, reading } = clock
  const present = presentOf(events, now)
  const warnings = warningInstants({ rule, calendar, facts, now: present }, rule.warnAt).filter(
    ({ share }) => !shares.includes(share),
  )
  const tooLate = tooLateFrom(reading)
  const coming = [...warnings.map(({ at }) => at), ...(tooLate === null ? [] : [tooLate])]
  return {
    ...done,
    nextAt: coming.length === 0 ? null : Math.min(...coming),
    due: warnings.filter(({ at }) => at <= now),
    breachAt: tooLate !== null && tooLate <= now ? tooLate : null,
  }
}

/** A clock of hours is still kept at its very due instant; null while paused. */
function tooLateFrom({ dueAt, measure }: ClockReading): number | null {
  return dueAt === null || measure === 'days' ? dueAt : dueAt + 1
}

function eventsOfRound(events: readonly CaseEvent[], round: number): { own: CaseEvent[]; isLast: boolean } {
  let current = 0
  const own: CaseEvent[] = []
  for (const event of events) {
    if (event.type === 'reopened') current += 1
    if (current === round) own.push(event)
  }
  return { own, isLast: current === round }
}

function isMarkOf(clock: string, event: CaseEvent): boolean {
  return (event.type === 'clock-warned' || event.type === 'clock-breached') && event.data.clock === clock
}
