import type { Words } from '#domain/locale.ts'
import type { DayProof } from './explain-clock.ts'
import { foldWeeks, type WallRow } from './fold-weeks.ts'
import { civilOf, dateOf, dayOf, weekdayOf } from './local-day.ts'
import type { DayRow } from './proof.ts'
import type { ClockReading } from './read-clock.ts'

export type WallCellKind =
  | 'zero'
  /** Before a restart: its count was thrown away. */
  | 'dropped'
  | 'counted-past'
  | 'counted-ahead'
  /** After the stop: the day would have counted. */
  | 'spared'
  | 'off'
  | 'paused'
  | 'roll-forward'
  /** After the due date of a missed clock. */
  | 'late'

/** One day on the wall. */
export type WallCell = {
  readonly date: string
  readonly dayOfMonth: number
  /** 1 to 12 where the month must be named: on the first day shown and on each first of a month. */
  readonly month: number | null
  readonly kind: WallCellKind
  /** The number of the day in the count; for `late`, days since the due date. */
  readonly number: number | null
  readonly isToday: boolean
  readonly isDue: boolean
  readonly isStop: boolean
  /** The day of a restart. */
  readonly isRestart: boolean
  /** The last day as it was before an extension. */
  readonly wasDue: boolean
  readonly isOff: boolean
  /** A make-up working day that counts for being one. */
  readonly isMakeUp: boolean
  readonly holiday: Words | null
  /** Why it is paused. */
  readonly reason: string | null
}

/** Monday to Sunday; null before the day of the trigger and after the last day shown. */
export type WallWeek = { readonly kind: 'week'; readonly cells: readonly (WallCell | null)[] }

/**
 * Lays a proof out as a wall calendar: weeks as rows, Monday first, from the day of the first trigger to the due date (or,
 * where it is missed, to the stop or today). The weeks in the middle of a long clock are folded. `today` is a local date.
 */
export function layOutWallCalendar(proof: DayProof, today: string): WallRow[] {
  const marks = { today, stoppedOn: proof.stoppedOn }
  const cells = proof.rows.map((row) => cellOf(row, proof, marks))
  return foldWeeks(weeksOf([...droppedCells(proof, marks), ...cells, ...lateCells(proof.reading, marks)]))
}

type Marks = { readonly today: string; readonly stoppedOn: string | null }

function cellOf(row: DayRow, { reading, unit, restartedOn, firstDue }: DayProof, marks: Marks): WallCell {
  return {
    ...bareCell(row.date, marks),
    kind: kindOf(row, marks),
    number: row.counted,
    isDue: row.date === reading.dueOn,
    isRestart: row.date === restartedOn,
    wasDue: row.date === firstDue?.on && row.date !== reading.dueOn,
    isOff: row.off,
    isMakeUp: row.makeUp && unit === 'working-days',
    holiday: row.holiday ?? null,
    reason: row.reason ?? null,
  }
}

function kindOf(row: DayRow, { today, stoppedOn }: Marks): WallCellKind {
  if (row.why === 'day-zero') return 'zero'
  if (row.why === 'paused' || row.why === 'roll-forward') return row.why
  if (row.why !== null) return 'off'
  if (stoppedOn !== null) return row.date <= stoppedOn ? 'counted-past' : 'spared'
  return row.date < today ? 'counted-past' : 'counted-ahead'
}

function droppedCells({ begunOn, restartedOn }: DayProof, marks: Marks): WallCell[] {
  if (restartedOn === null) return []
  const first = dayOf(begunOn)
  return Array.from({ length: dayOf(restartedOn) - first }, (_, i) => ({
    ...bareCell(dateOf(first + i), marks),
    kind: 'dropped' as const,
    number: null,
  }))
}

function lateCells({ state, dueOn }: ClockReading, marks: Marks): WallCell[] {
  if (state !== 'missed' || dueOn === null) return []
  const due = dayOf(dueOn)
  const until = dayOf(marks.stoppedOn ?? marks.today)
  return Array.from({ length: Math.max(0, until - due) }, (_, i) => ({
    ...bareCell(dateOf(due + 1 + i), marks),
    kind: 'late' as const,
    number: i + 1,
  }))
}

function bareCell(date: string, { today, stoppedOn }: Marks): Omit<WallCell, 'kind' | 'number'> {
  return {
    date,
    dayOfMonth: civilOf(dayOf(date)).dayOfMonth,
    month: null,
    isToday: date === today,
    isDue: false,
    isStop: date === stoppedOn,
    isRestart: false,
    wasDue: false,
    isOff: false,
    isMakeUp: false,
    holiday: null,
    reason: null,
  }
}

function weeksOf(cells: readonly WallCell[]): WallWeek[] {
  const first = cells[0]
  if (!first) return []
  const slots = [...Array<null>(weekdayOf(dayOf(first.date))).fill(null), ...cells]
  return Array.from({ length: Math.ceil(slots.length / 7) }, (_, week) => ({
    kind: 'week' as const,
    cells: Array.from({ length: 7 }, (_, i) => slots[week * 7 + i] ?? null),
  }))
}
