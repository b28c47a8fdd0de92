import type { Calendar } from '../clock/calendar.ts'
import { type ClockWarning, warningInstants } from '../clock/warning-instants.ts'
import type { ClockOnFile } from './clocks-on-file.ts'
import type { CaseEvent } from './event.ts'

export type ClockCheck = {
  /** How many warnings have been marked since the clock began. */
  readonly warned: number
  readonly breachedAt: number | null
  /** When the sweep has something to mark next; null when nothing is left. */
  readonly nextAt: number | null
  /** What is to be marked by then and not yet is, in time order. */
  readonly due: readonly ClockWarning[]
}

/** What has been marked of a clock and what is next: warnings at shares of its period, then the breach. */
export function nextCheck(
  clock: ClockOnFile,
  calendar: Calendar,
  events: readonly CaseEvent[],
  now: number,
): ClockCheck {
  const marks = events.filter((event) => event.at >= clock.reading.startedAt && isMarkOf(clock.clock, event))
  const shares = marks.flatMap((event) => (event.type === 'clock-warned' ? [event.data.share] : []))
  const breachedAt = marks.find((event) => event.type === 'clock-breached')?.at ?? null
  const done = { warned: shares.length, breachedAt }
  if (clock.reading.stoppedAt !== null || breachedAt !== null) return { ...done, nextAt: null, due: [] }
  const { rule, facts, reading } = clock
  const warnings = warningInstants({ rule, calendar, facts, now }, rule.warnAt).filter(
    ({ share }) => !shares.includes(share),
  )
  const nextAt =
    [...warnings.map(({ at }) => at), ...(reading.dueAt === null ? [] : [reading.dueAt])].sort(
      (a, b) => a - b,
    )[0] ?? null
  return { ...done, nextAt, due: warnings.filter(({ at }) => at <= now) }
}

function isMarkOf(clock: string, event: CaseEvent): boolean {
  return (event.type === 'clock-warned' || event.type === 'clock-breached') && event.data.clock === clock
}
