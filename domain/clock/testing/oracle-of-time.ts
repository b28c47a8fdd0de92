import { Temporal } from 'temporal-polyfill'
import type { Calendar } from '../calendar.ts'
import type { ClockInput } from '../read-clock.ts'
import { type Known, knownAt, openPauseOf, partsOf, total } from './oracle-of-days.ts'
import { isPublished } from './plain-dates.ts'

/** Everything the oracle reads lies on a multiple of this. */
export const SLOT_MS = 1_800_000
const NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

type Wall = { readonly date: string; readonly weekday: number; readonly minute: number }
const walls = new Map<string, Wall>()

/**
 * A second, slow reading of the rules for hours and working-hours: half an hour at a time by the clock on the wall,
 * sharing no code with the clock. Instants and intervals must lie on half hours.
 */
export function naiveTime({ rule, calendar, facts, now }: ClockInput) {
  const { known, stop, at, reasons } = knownAt(rule, facts, now)
  const parts = partsOf(rule, known)
  const kinds = parts.flatMap(({ unit, count }) => Array<string>(count * 2).fill(unit))
  const needed = total(parts) * 2
  const paused = pausedTime(known, reasons)
  const open = openPauseOf(known, reasons)
  let used = 0
  let counted = 0
  let dueAt: number | null = null
  const asked = new Set<string>()
  for (let slot = known[0]!.at; dueAt === null || slot < at; slot += SLOT_MS) {
    if (open !== null && slot >= open && slot >= at) break
    const unit = kinds[used] ?? parts.at(-1)!.unit
    const isPaused = paused.some(({ from, to }) => slot >= from && slot < to)
    const wall = wallAt(slot, calendar)
    if (dueAt === null && unit === 'working-hours' && !isPaused) asked.add(wall.date)
    if (isPaused || (unit === 'working-hours' && !isWorkingTime(wall, calendar))) continue
    used += 1
    if (slot < at) counted = used
    if (used === needed) dueAt = slot + SLOT_MS
  }
  const held = open !== null && (dueAt === null || open <= dueAt)
  const state = held ? (stop ? 'met' : 'paused') : at > dueAt! ? 'missed' : stop ? 'met' : 'running'
  return {
    state,
    dueAt: held ? null : dueAt,
    dueOn: held ? null : wallAt(dueAt!, calendar).date,
    provisional: [...asked].some((date) => !isPublished(date, calendar)),
    counted: counted * 30,
    left: Math.max(0, needed - counted) * 30,
  }
}

function pausedTime(known: readonly Known[], reasons: readonly string[]) {
  const spans: { from: number; to: number }[] = []
  let open: number | null = null
  for (const fact of known) {
    if (fact.type === 'pause' && reasons.includes(fact.reason!)) open ??= fact.at
    if (fact.type === 'resume' && open !== null) {
      spans.push({ from: open, to: fact.at })
      open = null
    }
  }
  return open === null ? spans : [...spans, { from: open, to: Number.POSITIVE_INFINITY }]
}

function wallAt(slot: number, { timeZone }: Calendar): Wall {
  const key = `${timeZone} ${slot}`
  const known = walls.get(key)
  if (known) return known
  const time = Temporal.Instant.fromEpochMilliseconds(slot).toZonedDateTimeISO(timeZone)
  const wall = {
    date: time.toPlainDate().toString(),
    weekday: time.dayOfWeek,
    minute: time.hour * 60 + time.minute,
  }
  walls.set(key, wall)
  return wall
}

function isWorkingTime({ date, weekday, minute }: Wall, { weekly, years }: Calendar): boolean {
  const listed = Object.values(years)
    .flatMap(({ days }) => days)
    .find((day) => day.date === date)
  const ordinary = weekly[NAMES[weekday - 1]!] ?? []
  const intervals = listed ? (listed.off ? [] : (listed.intervals ?? weekly.mon ?? [])) : ordinary
  return intervals.some(({ from, to }) => minute >= from && minute < to)
}
