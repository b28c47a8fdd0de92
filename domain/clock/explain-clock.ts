import { wayOfCounting } from './counting.ts'
import { dateOf } from './local-day.ts'
import type { DayRow, IntervalRow } from './proof.ts'
import { type ClockInput, type ClockReading, readClock, startedCourse } from './read-clock.ts'
import type { ClockUnit } from './rule.ts'
import { dayAt } from './zone.ts'

type Told = {
  readonly unit: ClockUnit
  readonly timeZone: string
  readonly reading: ClockReading
  /** Local date of the stop. */
  readonly stoppedOn: string | null
}

/** How a due date was worked out: the reading and one row per local day, or per stretch of time inside one. */
export type ClockProof =
  | (Told & { readonly measure: 'days'; readonly rows: readonly DayRow[] })
  | (Told & { readonly measure: 'minutes'; readonly rows: readonly IntervalRow[] })

export type DayProof = Extract<ClockProof, { measure: 'days' }>

/**
 * Explains a clock from its trigger to its due end; while it is paused, to `now` or the stop. Throws as readClock.
 */
export function explainClock(input: ClockInput): ClockProof {
  const { rule, calendar, facts, now } = input
  const reading = readClock(input)
  const course = startedCourse(rule, facts, now)
  const rows = wayOfCounting(rule.period.unit).rows({ rule, course, calendar }, reading.stoppedAt ?? now)
  const { timeZone } = calendar
  const stoppedOn = reading.stoppedAt === null ? null : dateOf(dayAt(timeZone, reading.stoppedAt))
  const told = { unit: rule.period.unit, timeZone, reading, stoppedOn }
  return reading.measure === 'days'
    ? { ...told, measure: 'days', rows: rows.filter((row) => row.kind === 'day') }
    : { ...told, measure: 'minutes', rows: rows.filter((row) => row.kind === 'interval') }
}
