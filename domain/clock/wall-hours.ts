import type { Words } from '#domain/locale.ts'
import type { TimeProof } from './explain-clock.ts'
import { foldDays, type WallHoursRow } from './fold-days.ts'
import { dateOf } from './local-day.ts'
import { workdaysOf } from './workdays.ts'
import { dayAt, startOfDay } from './zone.ts'

const MINUTE_MS = 60_000

export type WallPartKind =
  | 'counted-past'
  | 'counted-ahead'
  | 'paused'
  /** Outside working hours. */
  | 'closed'
  /** After the stop: the time would have counted. */
  | 'spared'
  /** After the due end of a missed clock. */
  | 'late'

/** A stretch of a day on the wall; instants are UTC ms. */
export type WallPart = {
  readonly kind: WallPartKind
  readonly from: number
  readonly to: number
  readonly minutes: number
  readonly reason: string | null
}

/** One local day of a clock that counts time. */
export type WallHoursDay = {
  readonly kind: 'day'
  readonly date: string
  readonly parts: readonly WallPart[]
  /** Minutes that count on this day, or would have. */
  readonly minutes: number
  readonly isToday: boolean
  readonly isDue: boolean
  readonly isStop: boolean
  readonly isRestart: boolean
  readonly wasDue: boolean
  /** Off, and that matters to the count. */
  readonly isOff: boolean
  readonly isMakeUp: boolean
  readonly holiday: Words | null
}

/**
 * Lays the proof of a clock in hours out by local day, from its start or last restart to its due end (where it is
 * missed, to the stop or `now`, UTC ms): what counts, what is paused, and for working hours what is closed between; a
 * night stands on the evening on which it begins. The days in the middle of a long clock are folded.
 */
export function layOutWallHours(proof: TimeProof, now: number): WallHoursRow[] {
  const parts = [...partsOf(proof, now), ...latePart(proof, now)]
  const filled = proof.unit === 'working-hours' ? withClosedTime(parts) : parts
  const byDay = Map.groupBy(
    filled.flatMap((part) => splitByDay(part, proof.timeZone)),
    ({ from }) => dayAt(proof.timeZone, from),
  )
  return foldDays(Array.from(byDay, ([day, partsOfDay]) => dayRow(proof, day, partsOfDay, now)))
}

function partsOf({ rows, reading: { stoppedAt } }: TimeProof, now: number): WallPart[] {
  const edge = stoppedAt ?? now
  return rows.flatMap(({ from, to, why, reason }): WallPart[] => {
    if (why === 'paused') return [part('paused', from, to, reason)]
    const ahead = stoppedAt === null ? 'counted-ahead' : 'spared'
    if (to <= edge) return [part('counted-past', from, to)]
    if (from >= edge) return [part(ahead, from, to)]
    return [part('counted-past', from, edge), part(ahead, edge, to)]
  })
}

function latePart({ reading: { state, dueAt, stoppedAt } }: TimeProof, now: number): WallPart[] {
  const end = stoppedAt ?? now
  return state === 'missed' && dueAt !== null && end > dueAt ? [part('late', dueAt, end)] : []
}

function withClosedTime(parts: readonly WallPart[]): WallPart[] {
  return parts.flatMap((it, i) => {
    const before = parts[i - 1]
    return before && before.to < it.from ? [part('closed', before.to, it.from), it] : [it]
  })
}

function splitByDay({ kind, from, to, reason }: WallPart, zone: string): WallPart[] {
  const split: WallPart[] = []
  for (let at = from; at < to; ) {
    const next = Math.min(to, startOfDay(zone, dayAt(zone, at) + 1))
    split.push(part(kind, at, next, reason ?? undefined))
    at = next
  }
  return split
}

function dayRow(proof: TimeProof, day: number, parts: readonly WallPart[], now: number): WallHoursDay {
  const { unit, timeZone, calendar, reading, restartedOn, stoppedOn, firstDue } = proof
  const workdays = workdaysOf(calendar)
  const isInWork = unit === 'working-hours'
  const date = dateOf(day)
  const shown = parts[0]?.kind === 'closed' && parts.length > 1 ? parts.slice(1) : parts
  const counting = parts.filter(({ kind }) => kind.startsWith('counted') || kind === 'spared')
  return {
    kind: 'day',
    date,
    parts: shown,
    minutes: counting.reduce((sum, { minutes }) => sum + minutes, 0),
    isToday: day === dayAt(timeZone, now),
    isDue: reading.dueAt !== null && day === dayOfEnd(timeZone, reading.dueAt),
    isStop: date === stoppedOn,
    isRestart: date === restartedOn,
    wasDue: firstDue !== null && firstDue.at !== reading.dueAt && day === dayOfEnd(timeZone, firstDue.at),
    isOff: isInWork && !workdays.isWorked(day),
    isMakeUp: isInWork && workdays.isMakeUp(day),
    holiday: (isInWork && workdays.holiday(day)) || null,
  }
}

/** An end at midnight is the end of the day before. */
function dayOfEnd(zone: string, instant: number): number {
  return dayAt(zone, instant - 1)
}

function part(kind: WallPartKind, from: number, to: number, reason?: string): WallPart {
  return { kind, from, to, minutes: Math.floor((to - from) / MINUTE_MS), reason: reason ?? null }
}
