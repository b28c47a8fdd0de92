import { Temporal } from 'temporal-polyfill'
import type { Calendar } from '../calendar.ts'
import type { ClockFact } from '../fact.ts'
import type { ClockInput } from '../read-clock.ts'
import type { CountingRule } from '../rule.ts'
import { before, isPublished, isWorked, localDate, midnightAfter, next } from './plain-dates.ts'

export type Known = Pick<ClockFact & { type: 'extend' }, 'at'> & {
  type: ClockFact['type']
  reason?: string
  count?: number
  unit?: string
}
export type Part = { readonly unit: string; readonly count: number }
type Span = { after: string; through: string }

const FOREVER = '9999-12-31'

/**
 * A second, slow reading of the rules for units of days: sets of date strings and one day at a time, sharing no code
 * with the clock. `counted` and `left` are left out for months.
 */
export function naiveDays({ rule, calendar, facts, now }: ClockInput) {
  const { known, stop, at, reasons } = knownAt(rule, facts, now)
  const { spans, open } = pausedSpans(known, reasons, calendar)
  const origin = localDate(known[0]!.at, calendar)
  const parts = partsOf(rule, known)
  const isPaused = (date: string) => spans.some(({ after, through }) => date > after && date <= through)
  const isBarred = (date: string) => open !== null && date > open
  const countsFirst = rule.firstDay === 'same-day' && rule.period.unit !== 'months'
  let provisional = false
  let due: string | null = countsFirst ? before(origin) : origin
  for (const { unit, count } of parts) {
    if (due === null) break
    if (unit === 'months') {
      due = monthsOn(due, count, isPaused, isBarred)
      continue
    }
    for (let n = 0; n < count && due !== null; ) {
      due = next(due)
      if (isBarred(due)) due = null
      else if (!isPaused(due)) {
        if (unit === 'working-days' && !isPublished(due, calendar)) provisional = true
        if (unit === 'calendar-days' || isWorked(due, calendar)) n += 1
      }
    }
  }
  while (due !== null && rule.ifLastDayOff === 'next-working-day') {
    provisional ||= !isPublished(due, calendar)
    if (isWorked(due, calendar)) break
    due = next(due)
  }
  const dueAt = due === null ? null : midnightAfter(due, calendar)
  const pauseAt = openPauseOf(known, reasons)
  const held = pauseAt !== null && (dueAt === null || pauseAt < dueAt)
  const state = held ? (stop ? 'met' : 'paused') : at >= dueAt! ? 'missed' : stop ? 'met' : 'running'
  const told = { state, dueOn: held ? null : due, dueAt: held ? null : dueAt, provisional }
  if (rule.period.unit === 'months') return told
  const counted = countedThrough(
    localDate(at, calendar),
    countsFirst ? origin : next(origin),
    parts,
    (date, unit) => !isPaused(date) && (unit === 'calendar-days' || isWorked(date, calendar)),
  )
  return { ...told, counted, left: Math.max(0, total(parts) - counted) }
}

/** The facts that count, the last of them, and when the clock is looked at. */
export function knownAt(rule: CountingRule, facts: readonly ClockFact[], now: number) {
  const known = sinceLastStart(facts.filter((fact) => fact.at <= now))
  const stop = known.find((fact) => fact.type === 'stop')
  return { known, stop, at: stop?.at ?? now, reasons: rule.stopsFor.map((it) => it.reason) }
}

/** The period with its own extensions, and the others in turn. */
export function partsOf({ period }: CountingRule, known: readonly Known[]): Part[] {
  const extensions = known.filter((fact) => fact.type === 'extend')
  const units = [...new Set([period.unit, ...extensions.map(({ unit }) => unit!)])]
  return units.map((unit) => {
    const granted = extensions
      .filter((fact) => fact.unit === unit)
      .reduce((sum, { count }) => sum + count!, 0)
    return { unit, count: granted + (unit === period.unit ? period.count : 0) }
  })
}

export function total(parts: readonly Part[]): number {
  return parts.reduce((sum, { count }) => sum + count, 0)
}

function monthsOn(
  origin: string,
  count: number,
  isPaused: (date: string) => boolean,
  isBarred: (date: string) => boolean,
): string | null {
  const base = Temporal.PlainDate.from(origin).add({ months: count })
  let due = base.toString()
  for (;;) {
    if (isBarred(due)) return null
    const excluded = datesAfter(origin, due).filter(isPaused).length
    const moved = base.add({ days: excluded }).toString()
    if (moved === due) return due
    due = moved
  }
}

function datesAfter(first: string, last: string): string[] {
  const dates: string[] = []
  for (let date = next(first); date <= last; date = next(date)) dates.push(date)
  return dates
}

function countedThrough(
  last: string,
  first: string,
  parts: readonly Part[],
  counts: (date: string, unit: string) => boolean,
): number {
  const kinds = parts.flatMap(({ unit, count }) => Array<string>(count).fill(unit))
  let counted = 0
  for (let date = first; date <= last; date = next(date)) {
    if (counts(date, kinds[counted] ?? parts.at(-1)!.unit)) counted += 1
  }
  return counted
}

function sinceLastStart(facts: readonly ClockFact[]): Known[] {
  const stopped = facts.findIndex((fact) => fact.type === 'stop')
  const alive = stopped < 0 ? facts : facts.slice(0, stopped + 1)
  const begun = alive.findLastIndex((fact) => fact.type === 'restart')
  return alive.slice(Math.max(0, begun)) as Known[]
}

/** When the pause began that is still open. */
export function openPauseOf(known: readonly Known[], reasons: readonly string[]): number | null {
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
