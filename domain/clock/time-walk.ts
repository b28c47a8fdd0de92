import type { Calendar } from './calendar.ts'
import { hours } from './hours.ts'
import { LAST_DAY } from './local-day.ts'
import type { ClockSpan, ClockUnit } from './rule.ts'
import { spansInTurn } from './spans-in-turn.ts'
import type { TimeKind, TimeSpan } from './time-kind.ts'
import type { Matter } from './way-of-counting.ts'
import { type Workdays, workdaysOf } from './workdays.ts'
import { workingHours } from './working-hours.ts'
import { dayAt, startOfDay } from './zone.ts'

const HOUR_MS = 3_600_000

type PausedTime = TimeSpan & { readonly reason: string }

/** Time of one kind is used until `until` ms are used up. */
type Phase = { readonly kind: TimeKind; readonly until: number }

export type TimePlan = {
  readonly origin: number
  readonly phases: readonly Phase[]
  /** In ms. */
  readonly total: number
  /** An open pause ends at infinity. */
  readonly paused: readonly PausedTime[]
  readonly calendar: Calendar
  readonly workdays: Workdays
}

const KINDS: Readonly<Partial<Record<ClockUnit, TimeKind>>> = { hours, 'working-hours': workingHours }

/** Lays out a count of time. Extensions in the other kind of hour are walked after the base period ends. */
export function planTime({ rule, course, calendar }: Matter): TimePlan {
  const phases = phasesOf(spansInTurn(rule.period, course.extensions))
  const open = course.openPause
    ? [{ from: course.openPause.at, to: Number.POSITIVE_INFINITY, reason: course.openPause.reason }]
    : []
  return {
    origin: course.origin,
    phases,
    total: phases[phases.length - 1]!.until,
    paused: [...course.paused, ...open].filter(({ from, to }) => from < to),
    calendar,
    workdays: workdaysOf(calendar),
  }
}

/** Walks through the time that may count and adds up: at each `next()` one stretch inside one local day, or one pause. */
export class TimeWalk {
  /** The local day on which the stretch last looked at begins, and its two instants. */
  day: number
  from: number
  to: number
  /** Ms used up at the end of it. */
  used = 0
  /** Why it is paused; null where it runs. */
  reason: string | null = null
  /** An open pause has been reached. */
  isHeld = false
  /** A question about working time fell into a year that is not published. */
  provisional = false
  readonly #plan: TimePlan
  #phase = 0
  #pause = 0
  #spans: readonly TimeSpan[] = []
  #span = 0
  /** The local day that is looked at now. */
  #today: number

  constructor(plan: TimePlan) {
    this.#plan = plan
    this.day = dayAt(plan.calendar.timeZone, plan.origin)
    this.#today = this.day
    this.from = plan.origin
    this.to = plan.origin
    this.#openDay()
  }

  next(): void {
    const span = this.#nextSpan()
    this.day = this.#today
    this.from = Math.max(this.to, span.from)
    const pause = this.#pauseFrom(this.from)
    if (pause && pause.from <= this.from) this.#rest(pause)
    else this.#run(Math.min(span.to, pause?.from ?? span.to))
  }

  #rest({ to, reason }: PausedTime): void {
    this.to = to
    this.reason = reason
    this.isHeld = to === Number.POSITIVE_INFINITY
    if (this.isHeld || to <= this.#spans[this.#span]!.to) return
    this.#today = dayAt(this.#plan.calendar.timeZone, to)
    this.#openDay()
  }

  #run(to: number): void {
    const { phases } = this.#plan
    const { until } = phases[this.#phase]!
    const room = this.used < until ? until - this.used : Number.POSITIVE_INFINITY
    this.to = Math.min(to, this.from + room)
    this.used += this.to - this.from
    this.reason = null
    if (this.used < until || this.#phase === phases.length - 1) return
    this.#phase += 1
    this.#openDay()
  }

  #nextSpan(): TimeSpan {
    for (;;) {
      for (; this.#span < this.#spans.length; this.#span += 1) {
        if (this.#spans[this.#span]!.to > this.to) return this.#spans[this.#span]!
      }
      this.#today += 1
      this.#openDay()
    }
  }

  #openDay(): void {
    if (this.#today > LAST_DAY) throw new RangeError('ends after the year 2999')
    const { phases, calendar, workdays } = this.#plan
    const { kind } = phases[this.#phase]!
    this.#spans = kind.spansOf(calendar, this.#today)
    this.#span = 0
    if (this.provisional || !kind.asksCalendar || workdays.isPublished(this.#today)) return
    this.provisional = this.#runsToday()
  }

  /** Is any time of the day not paused? */
  #runsToday(): boolean {
    const { paused, calendar } = this.#plan
    let at = Math.max(this.to, startOfDay(calendar.timeZone, this.#today))
    for (let i = this.#pause; i < paused.length && paused[i]!.from <= at; i += 1)
      at = Math.max(at, paused[i]!.to)
    return at < startOfDay(calendar.timeZone, this.#today + 1)
  }

  #pauseFrom(instant: number): PausedTime | undefined {
    const { paused } = this.#plan
    while (this.#pause < paused.length && paused[this.#pause]!.to <= instant) this.#pause += 1
    return paused[this.#pause]
  }
}

/** The instant (UTC ms) at which `used` ms are used up; null where an open pause stands before it. */
export function walkToUse(walk: TimeWalk, used: number): number | null {
  while (walk.used < used) {
    walk.next()
    if (walk.isHeld) return null
  }
  return walk.to - (walk.used - used)
}

function phasesOf(spans: readonly ClockSpan[]): Phase[] {
  let until = 0
  return spans.map(({ unit, count }) => {
    const kind = KINDS[unit]
    if (!kind) throw new RangeError(`${unit} are no hours`)
    until += count * HOUR_MS
    return { kind, until }
  })
}
