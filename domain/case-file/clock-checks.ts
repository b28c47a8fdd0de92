import type { Calendar } from '../clock/calendar.ts'
import type { ClockReading } from '../clock/read-clock.ts'
import { type ClockWarning, warningInstants } from '../clock/warning-instants.ts'
import type { ClockOnFile } from './clock-on-file.ts'
import { presentOf } from './clocks-on-file.ts'
import type { CaseEvent } from './event.ts'
import { lateCheck } from './late-marks.ts'
import { isReturned } from './round.ts'

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
  /** Rungs of its ladder past the breach that were reached by then and are not marked, in time order. */
  readonly late: readonly ClockWarning[]
}

/**
 * What has been marked of a clock and what is next: warnings at shares of its period, then the breach, then the rungs
 * of its ladder past it. A clock that was left behind by a reopening is marked no more, nor is the time that somebody else has.
 */
export function nextCheck(
  clock: ClockOnFile,
  calendar: Calendar,
  events: readonly CaseEvent[],
  now: number,
): ClockCheck {
  const { own, isLast } = eventsOfClock(events, clock)
  const marks = own.filter((event) => event.at >= clock.reading.startedAt && isMarkOf(clock, event))
  const shares = marks.flatMap((event) => (event.type === 'clock-warned' ? [event.data.share] : []))
  const tooLate = tooLateFrom(clock.reading)
  const breachedAt = marks.find((event) => isBreach(event, tooLate))?.at ?? null
  const done = { warned: shares.length, breachedAt }
  const nothing = { ...done, nextAt: null, due: [], breachAt: null, late: [] }
  if (!isLast || clock.reading.stoppedAt !== null) return nothing
  if (clock.rule.holder !== 'authority') return { ...nothing, nextAt: stillToCome(tooLate, now) }
  if (breachedAt !== null) return { ...nothing, ...lateCheck(clock, calendar, events, marks, now) }
  const { rule, facts } = clock
  const present = presentOf(events, now)
  const warnings = warningInstants({ rule, calendar, facts, now: present }, rule.warnAt).filter(
    ({ share }) => !shares.includes(share),
  )
  const ends = facts.flatMap(({ type, at }) => (type === 'resume' && at > present ? [at] : []))
  const coming = [...warnings.map(({ at }) => at), ...ends, ...(tooLate === null ? [] : [tooLate])]
  return {
    ...done,
    nextAt: coming.length === 0 ? null : Math.min(...coming),
    due: warnings.filter(({ at }) => at <= now),
    breachAt: tooLate !== null && tooLate <= now ? tooLate : null,
    late: [],
  }
}

/** Nobody is told that a window is over or another body late; but silence may start a clock (行政复议法 30). */
function stillToCome(at: number | null, now: number): number | null {
  return at !== null && at > now ? at : null
}

/** A clock of hours is still kept at its very due instant; null while paused. */
function tooLateFrom({ dueAt, measure }: ClockReading): number | null {
  return dueAt === null || measure === 'days' ? dueAt : dueAt + 1
}

/** A breach of an earlier date is none of the clock's any more when its list of days off moved the date behind it. */
function isBreach(event: CaseEvent, tooLate: number | null): boolean {
  return event.type === 'clock-breached' && (tooLate === null || event.at >= tooLate)
}

/** A clock of a leg or an order does not end with its round. */
function eventsOfClock(
  events: readonly CaseEvent[],
  { round, subject }: ClockOnFile,
): { own: readonly CaseEvent[]; isLast: boolean } {
  if (subject !== '') return { own: events, isLast: true }
  let current = 0
  const own: CaseEvent[] = []
  for (const event of events) {
    if (isReturned(event)) current += 1
    if (current === round) own.push(event)
  }
  return { own, isLast: current === round }
}

function isMarkOf({ clock, subject }: ClockOnFile, event: CaseEvent): boolean {
  return (
    (event.type === 'clock-warned' || event.type === 'clock-breached' || event.type === 'clock-escalated') &&
    event.data.clock === clock &&
    (event.data.subject ?? '') === subject
  )
}
