import type { Calendar } from './calendar.ts'
import { wayOfCounting } from './counting.ts'
import { type Course, courseOf } from './course.ts'
import type { ClockFact } from './fact.ts'
import { dateOf } from './local-day.ts'
import type { ClockSpan, CountingRule } from './rule.ts'
import { spansInTurn } from './spans-in-turn.ts'
import type { Matter, Tally } from './way-of-counting.ts'
import { dayAt } from './zone.ts'

const MINUTE_MS = 60_000

export type ClockState = 'running' | 'paused' | 'met' | 'missed'

/** A clock as it stands at a moment. Instants are UTC ms, dates local, amounts days or minutes as `measure` says. */
export type ClockReading = {
  readonly state: ClockState
  readonly measure: 'days' | 'minutes'
  /** The start, or the last restart. */
  readonly startedAt: number
  readonly stoppedAt: number | null
  /** Local date of the due end; null while paused. */
  readonly dueOn: string | null
  /** Days: the instant at which the due date has passed. Minutes: the due instant. Null while paused. */
  readonly dueAt: number | null
  /** The due date hangs on a year whose official list is not in. */
  readonly provisional: boolean
  /** Period plus extensions; months in days. */
  readonly total: number
  /** The same as it was granted: the period with extensions of its own unit, then those of other units. */
  readonly spans: readonly ClockSpan[]
  /** Used up at `now` or at the stop, that day included, going on past the due date. */
  readonly counted: number
  readonly left: number
  /** Why it is paused. */
  readonly pausedFor: string | null
  readonly pausedAt: number | null
  /** How long before the due end it stopped; null unless met with a due date. */
  readonly early: number | null
  /** How far past the due end the stop or `now` is; null unless missed. */
  readonly late: number | null
}

export type ClockInput = {
  readonly rule: CountingRule
  readonly calendar: Calendar
  readonly facts: readonly ClockFact[]
  readonly now: number
}

/**
 * Reads a clock at `now` (UTC ms); facts may come in any order. Throws a RangeError when no start is known at `now`, an
 * extension is of a unit that its period may not be extended in, or the due date lies after the year 2999.
 */
export function readClock({ rule, calendar, facts, now }: ClockInput): ClockReading {
  const course = startedCourse(rule, facts, now)
  const way = wayOfCounting(rule.period.unit)
  const at = course.stoppedAt ?? now
  const matter = { rule, course, calendar }
  const tally = way.tally(matter, at)
  const state = stateOf(course, tally, now)
  const pause = isInPause(course, tally) ? course.openPause : null
  return {
    state,
    measure: way.measure,
    startedAt: course.origin,
    stoppedAt: course.stoppedAt,
    dueOn: pause || tally.dueDay === null ? null : dateOf(tally.dueDay),
    dueAt: pause ? null : tally.dueAt,
    provisional: tally.provisional,
    total: tally.total,
    spans: spansInTurn(rule.period, course.extensions),
    counted: tally.counted,
    left: tally.left,
    pausedFor: pause?.reason ?? null,
    pausedAt: pause?.at ?? null,
    early: state === 'met' && !pause ? gapToDue(matter, tally, at, way.measure) : null,
    late: state === 'missed' ? gapToDue(matter, tally, at, way.measure) : null,
  }
}

/** The folded facts of a clock that has started. Throws a RangeError when it has not. */
export function startedCourse(rule: CountingRule, facts: readonly ClockFact[], now: number): Course {
  const course = courseOf(rule, facts, now)
  if (!course) throw new RangeError('no start is known at this moment')
  return course
}

function stateOf(course: Course, tally: Tally, now: number): ClockState {
  const at = course.stoppedAt ?? now
  const isLate = !isInPause(course, tally) && tally.missedFrom !== null && at >= tally.missedFrom
  if (isLate) return 'missed'
  if (course.stoppedAt !== null) return 'met'
  return course.openPause ? 'paused' : 'running'
}

/** Does an open pause hold the clock? One that began after the deadline had passed does not. */
function isInPause(course: Course, tally: Tally): boolean {
  return course.openPause !== null && (tally.missedFrom === null || course.openPause.at < tally.missedFrom)
}

function gapToDue({ calendar }: Matter, tally: Tally, at: number, measure: ClockReading['measure']): number {
  if (measure === 'days') return Math.abs(dayAt(calendar.timeZone, at) - tally.dueDay!)
  return Math.floor(Math.abs(at - tally.dueAt!) / MINUTE_MS)
}
