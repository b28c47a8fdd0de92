import { civilOf, dayOf } from './local-day.ts'
import type { WallCell, WallWeek } from './wall-calendar.ts'

/** Weeks left out of a wall calendar. */
export type WallFold = {
  readonly kind: 'fold'
  readonly weeks: number
  readonly from: string
  readonly to: string
  /** Numbers of the first and last counted day inside; null where none is counted. */
  readonly counted: { readonly first: number; readonly last: number } | null
}

export type WallRow = WallWeek | WallFold

/** A clock of at most this many weeks is shown whole. */
const WHOLE = 6
const KEPT_AT_START = 2
const KEPT_AT_END = 2
const SHORTEST_FOLD = 2

/** Folds the weeks in the middle: the first two, the last two and those with a mark of today, a due date, a restart or the stop stay. */
export function foldWeeks(weeks: readonly WallWeek[]): WallRow[] {
  const stays = weeks.map((week, i) => isKept(week, i, weeks.length))
  const rows: WallRow[] = []
  for (let i = 0; i < weeks.length; ) {
    const end = stays[i] ? i + 1 : endOfRun(stays, i)
    const run = weeks.slice(i, end)
    rows.push(...(stays[i] || run.length < SHORTEST_FOLD ? run : [foldOf(run)]))
    i = end
  }
  return withMonths(rows)
}

function isKept(week: WallWeek, index: number, total: number): boolean {
  if (total <= WHOLE || index < KEPT_AT_START || index >= total - KEPT_AT_END) return true
  return week.cells.some(
    (cell) => cell?.isToday || cell?.isDue || cell?.isStop || cell?.isRestart || cell?.wasDue,
  )
}

function endOfRun(stays: readonly boolean[], from: number): number {
  const next = stays.indexOf(true, from)
  return next < 0 ? stays.length : next
}

function foldOf(run: readonly WallWeek[]): WallFold {
  const cells = run.flatMap((week) => week.cells).filter((cell) => cell !== null)
  const numbers = cells.filter(({ kind }) => kind !== 'late').flatMap(({ number }) => number ?? [])
  const [first, last] = [numbers[0], numbers.at(-1)]
  const counted = first === undefined || last === undefined ? null : { first, last }
  return { kind: 'fold', weeks: run.length, from: cells[0]!.date, to: cells.at(-1)!.date, counted }
}

/** Names the month on the first day shown, on the first after a fold, and on each first of a month. */
function withMonths(rows: readonly WallRow[]): WallRow[] {
  let isDue = true
  const named = (cell: WallCell | null): WallCell | null => {
    if (!cell || !(isDue || cell.dayOfMonth === 1)) return cell
    isDue = false
    return { ...cell, month: civilOf(dayOf(cell.date)).month }
  }
  return rows.map((row) => {
    if (row.kind === 'week') return { ...row, cells: row.cells.map(named) }
    isDue = true
    return row
  })
}
