import { Temporal } from 'temporal-polyfill'
import type { Calendar } from '../calendar.ts'
import type { ClockFact } from '../fact.ts'
import type { ClockInput } from '../read-clock.ts'

type Known = Pick<ClockFact & { type: 'extend' }, 'at'> & {
  type: ClockFact['type']
  reason?: string
  count?: number
  unit?: string
}
type Span = { after: string; through: string }

const FOREVER = '9999-12-31'

/** A second, slow reading of the rules: sets of date strings and one day at a time, sharing no code with the clock. */
export function naiveReading({ rule, calendar, facts, now }: ClockInput) {
  const known = sinceLastStart(facts.filter((fact) => fact.at <= now))
  const stop = known.find((fact) => fact.type === 'stop')
  const at = stop?.at ?? now
  const { spans, open } = pausedSpans(
    known,
    rule.stopsFor.map((it) => it.reason),
    calendar,
  )
  const origin = localDate(known[0]!.at, calendar)
  const extensions = known.filter((fact) => fact.type === 'extend')
  const own = rule.period.count + sum(extensions.filter((fact) => fact.unit === rule.period.unit))
  const other = sum(extensions.filter((fact) => fact.unit !== rule.period.unit))
  const otherUnit = rule.period.unit === 'working-days' ? 'calendar-days' : 'working-days'
  const unitOf = (count: number) => (count < own || other === 0 ? rule.period.unit : otherUnit)

  let date = rule.firstDay === 'same-day' ? origin : next(origin)
  let count = 0
  let countedAt = 0
  let due: string | null = null
  let provisional = false
  const lastDate = localDate(at, calendar)
  while (due === null || date <= lastDate) {
    const isPaused = spans.some(({ after, through }) => date > after && date <= through)
    const asks = unitOf(count) === 'working-days'
    if (due === null && open !== null && date > open && date > lastDate) break
    if (due === null && asks && !isPaused && !isPublished(date, calendar)) provisional = true
    if (!isPaused && (!asks || isWorked(date, calendar))) {
      count += 1
      if (count === own + other) due = date
    }
    if (date <= lastDate) countedAt = count
    date = next(date)
  }
  if (due !== null && rule.ifLastDayOff === 'next-working-day') {
    provisional ||= !isPublished(due, calendar)
    while (!isWorked(due, calendar)) {
      due = next(due)
      provisional ||= !isPublished(due, calendar)
    }
  }
  const dueAt = due === null ? null : midnightAfter(due, calendar)
  const pauseAt = openPauseOf(
    known,
    rule.stopsFor.map((it) => it.reason),
  )
  const held = pauseAt !== null && (dueAt === null || pauseAt < dueAt)
  const state = held ? (stop ? 'met' : 'paused') : at >= dueAt! ? 'missed' : stop ? 'met' : 'running'
  return {
    state,
    dueOn: held ? null : due,
    dueAt: held ? null : dueAt,
    provisional,
    counted: countedAt,
    left: Math.max(0, own + other - countedAt),
  }
}

function sinceLastStart(facts: readonly ClockFact[]): Known[] {
  const stopped = facts.findIndex((fact) => fact.type === 'stop')
  const alive = stopped < 0 ? facts : facts.slice(0, stopped + 1)
  const begun = alive.findLastIndex((fact) => fact.type === 'restart')
  return alive.slice(Math.max(0, begun)) as Known[]
}

function openPauseOf(known: readonly Known[], reasons: readonly string[]): number | null {
  let open: number | null = null
  for (const fact of known) {
    if (fact.type === 'pause' && reasons.includes(fact.reason!)) open ??= fact.at
    if (fact.type === 'resume') open = null
  }
  return open
}

function pausedSpans(known: readonly Known[], reasons: readonly string[], calendar: Calendar) {
  const spans: Span[] = []
  let open: string | null = null
  for (const fact of known) {
    if (fact.type === 'pause' && reasons.includes(fact.reason!)) open ??= localDate(fact.at, calendar)
    if (fact.type === 'resume' && open !== null) {
      spans.push({ after: open, through: localDate(fact.at, calendar) })
      open = null
    }
  }
  if (open !== null) spans.push({ after: open, through: FOREVER })
  return { spans, open }
}

function sum(facts: readonly Known[]): number {
  return facts.reduce((total, fact) => total + fact.count!, 0)
}

function localDate(at: number, calendar: Calendar): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(calendar.timeZone)
    .toPlainDate()
    .toString()
}

function midnightAfter(date: string, calendar: Calendar): number {
  return Temporal.PlainDate.from(next(date)).toZonedDateTime(calendar.timeZone).epochMilliseconds
}

function next(date: string): string {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toString()
}

function isPublished(date: string, calendar: Calendar): boolean {
  return date.slice(0, 4) in calendar.years
}

function isWorked(date: string, calendar: Calendar): boolean {
  const listed = Object.values(calendar.years)
    .flatMap(({ days }) => days)
    .find((day) => day.date === date)
  return listed ? !listed.off : Temporal.PlainDate.from(date).dayOfWeek < 6
}
