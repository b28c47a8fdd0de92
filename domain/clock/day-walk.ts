import { calendarDays } from './calendar-days.ts'
import type { DayKind } from './day-kind.ts'
import { LAST_DAY } from './local-day.ts'
import { monthsAfter } from './months.ts'
import type { ClockSpan, ClockUnit, CountingRule } from './rule.ts'
import { dayAfter, daysBetween, skippedDays } from './skipped-days.ts'
import { spansInTurn } from './spans-in-turn.ts'
import type { Matter } from './way-of-counting.ts'
import { type Workdays, workdaysOf } from './workdays.ts'
import { workingDays } from './working-days.ts'
import { dayAt } from './zone.ts'

/** The local days after `after` up to and including `through` are not counted. */
type PausedDays = { readonly after: number; readonly through: number; readonly reason: string }

/** Days of one kind are counted until the count reaches `until`. */
type Phase = { readonly kind: DayKind; readonly until: number }

export type DayPlan = {
  /** Days that the zone never had. */
  readonly skipped: ReadonlySet<number>
  readonly originDay: number
  /** The first day that may count. */
  readonly firstDay: number
  readonly phases: readonly Phase[]
  readonly total: number
  readonly paused: readonly PausedDays[]
  /** The last day that an open pause lets count. */
  readonly lastDay: number
  readonly workdays: Workdays
}

const KINDS: Readonly<Partial<Record<ClockUnit, DayKind>>> = {
  'calendar-days': calendarDays,
  'working-days': workingDays,
  months: calendarDays,
}

/**
 * Lays out a count of days. Extensions in the rule's own unit add to the count; those in another kind of day are
 * walked after it ends.
 */
export function planDays({ rule, course, calendar }: Matter): DayPlan {
  const zone = calendar.timeZone
  const skipped = skippedDays(zone)
  const originDay = dayAt(zone, course.origin)
  const paused = course.paused.map(({ from, to, reason }) => ({
    after: dayAt(zone, from),
    through: dayAt(zone, to),
    reason,
  }))
  const lastDay = course.openPause ? dayAt(zone, course.openPause.at) : Number.POSITIVE_INFINITY
  if (course.openPause)
    paused.push({ after: lastDay, through: Number.POSITIVE_INFINITY, reason: course.openPause.reason })
  const phases = phasesOf(spansInTurn(rule.period, course.extensions), originDay, skipped)
  return {
    skipped,
    originDay,
    firstDay: countsOrigin(rule) ? originDay : originDay + 1,
    phases,
    total: phases[phases.length - 1]!.until,
    paused,
    lastDay,
    workdays: workdaysOf(calendar),
  }
}

/** Walks local days forward, one at each `next()`, and counts. */
export class DayWalk {
  /** The day last looked at. */
  day: number
  counted = 0
  verdict: 'counted' | 'off' | 'paused' = 'counted'
  /** A question about a working day fell into a year that is not published. */
  provisional = false
  /** Why the day last looked at is paused. */
  reason = ''
  readonly #plan: DayPlan
  #phase = 0
  #pause = 0

  constructor(plan: DayPlan) {
    this.#plan = plan
    this.day = plan.firstDay - 1
  }

  next(): void {
    if (this.day >= LAST_DAY) throw new RangeError('ends after the year 2999')
    const { workdays, skipped } = this.#plan
    this.day = dayAfter(skipped, this.day)
    const kind = this.#kind()
    const pause = this.#pauseOfDay()
    this.reason = pause?.reason ?? ''
    if (kind.asksCalendar && !pause && !workdays.isPublished(this.day)) this.provisional = true
    if (!kind.counts(workdays, this.day)) this.verdict = 'off'
    else if (pause) this.verdict = 'paused'
    else this.#count()
  }

  #count(): void {
    this.verdict = 'counted'
    this.counted += 1
  }

  #kind(): DayKind {
    const { phases } = this.#plan
    while (this.#phase < phases.length - 1 && this.counted >= phases[this.#phase]!.until) this.#phase += 1
    return phases[this.#phase]!.kind
  }

  #pauseOfDay(): PausedDays | undefined {
    const { paused } = this.#plan
    while (this.#pause < paused.length && paused[this.#pause]!.through < this.day) this.#pause += 1
    const pause = paused[this.#pause]
    return pause && this.day > pause.after ? pause : undefined
  }
}

/** Walks until the count reaches `count`; false where an open pause stands before it. */
export function walkTo(walk: DayWalk, plan: DayPlan, count: number): boolean {
  while (walk.counted < count) {
    if (walk.day >= plan.lastDay) return false
    walk.next()
  }
  return true
}

/** A month ends on the day number of its trigger, whichever day is the first to count (民法典 202). */
function countsOrigin({ firstDay, period }: CountingRule): boolean {
  return firstDay === 'same-day' && period.unit !== 'months'
}

/** Months are as many calendar days as lie between their two ends: pauses add their excluded days one for one. */
function phasesOf(spans: readonly ClockSpan[], originDay: number, skipped: ReadonlySet<number>): Phase[] {
  let until = 0
  return spans.map(({ unit, count }) => {
    until += unit === 'months' ? daysBetween(skipped, originDay, monthsAfter(originDay, count)) : count
    return { kind: kindOf(unit), until }
  })
}

function kindOf(unit: ClockUnit): DayKind {
  const kind = KINDS[unit]
  if (!kind) throw new RangeError(`${unit} are no days`)
  return kind
}
