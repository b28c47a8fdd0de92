import type { Calendar } from './calendar.ts'
import { wayOfCounting } from './counting.ts'
import { dateOf } from './local-day.ts'
import type { DayRow, IntervalRow } from './proof.ts'
import { type ClockInput, type ClockReading, readClock, startedCourse } from './read-clock.ts'
import type { ClockUnit } from './rule.ts'
import type { Matter } from './way-of-counting.ts'
import { dayAt } from './zone.ts'

type Told = {
  readonly unit: ClockUnit
  readonly timeZone: string
  readonly reading: ClockReading
  /** Local date of the first start. */
  readonly begunOn: string
  /** Local date of the last restart, which threw away the count before it. */
  readonly restartedOn: string | null
  /** Local date of the stop. */
  readonly stoppedOn: string | null
  /** The due end as it was before any extension; null where there was none or an open pause stands before it. */
  readonly firstDue: { readonly on: string; readonly at: number } | null
}

/** How a due date was worked out: the reading and one row per local day, or per stretch of time inside one. */
export type ClockProof =
  | (Told & { readonly measure: 'days'; readonly rows: readonly DayRow[] })
  | (Told & {
      readonly measure: 'minutes'
      readonly rows: readonly IntervalRow[]
      readonly calendar: Calendar
    })

export type DayProof = Extract<ClockProof, { measure: 'days' }>
export type TimeProof = Extract<ClockProof, { measure: 'minutes' }>

/**
 * Explains a clock from its trigger to its due end; while it is paused, to `now` or the stop. Throws as readClock.
 */
export function explainClock(input: ClockInput): ClockProof {
  const { rule, calendar, facts, now } = input
  const reading = readClock(input)
  const course = startedCourse(rule, facts, now)
  const matter = { rule, course, calendar }
  const rows = wayOfCounting(rule.period.unit).rows(matter, reading.stoppedAt ?? now)
  const told = { unit: rule.period.unit, timeZone: calendar.timeZone, reading, ...datesOf(matter) }
  return reading.measure === 'days'
    ? { ...told, measure: 'days', rows: rows.filter((row) => row.kind === 'day') }
    : { ...told, measure: 'minutes', calendar, rows: rows.filter((row) => row.kind === 'interval') }
}

function datesOf(matter: Matter): Pick<Told, 'begunOn' | 'restartedOn' | 'stoppedOn' | 'firstDue'> {
  const { begunAt, origin, stoppedAt } = matter.course
  const dateAt = (instant: number) => dateOf(dayAt(matter.calendar.timeZone, instant))
  return {
    begunOn: dateAt(begunAt),
    restartedOn: origin === begunAt ? null : dateAt(origin),
    stoppedOn: stoppedAt === null ? null : dateAt(stoppedAt),
    firstDue: firstDueOf(matter),
  }
}

function firstDueOf({ rule, course, calendar }: Matter): Told['firstDue'] {
  if (course.extensions.length === 0) return null
  const way = wayOfCounting(rule.period.unit)
  const { dueDay, dueAt } = way.tally(
    { rule, calendar, course: { ...course, extensions: [] } },
    course.origin,
  )
  return dueDay === null || dueAt === null ? null : { on: dateOf(dueDay), at: dueAt }
}
