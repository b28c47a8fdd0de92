import type { WallHoursDay } from './wall-hours.ts'

/** Days left out of a clock in hours. */
export type WallHoursFold = {
  readonly kind: 'fold'
  readonly days: number
  readonly from: string
  readonly to: string
  readonly minutes: number
}

export type WallHoursRow = WallHoursDay | WallHoursFold

/** A clock of at most this many days is shown whole. */
const WHOLE = 8
const KEPT_AT_START = 2
const KEPT_AT_END = 2
const SHORTEST_FOLD = 2

/** Folds the days in the middle: the first two, the last two, those with a mark and the edges of pauses stay. */
export function foldDays(days: readonly WallHoursDay[]): WallHoursRow[] {
  const rows: WallHoursRow[] = []
  let run: WallHoursDay[] = []
  const close = () => {
    rows.push(...(run.length < SHORTEST_FOLD ? run : [foldOf(run)]))
    run = []
  }
  for (const [i, day] of days.entries()) {
    if (!isKept(day, i, days.length)) run.push(day)
    else {
      close()
      rows.push(day)
    }
  }
  close()
  return rows
}

function isKept(day: WallHoursDay, index: number, total: number): boolean {
  if (total <= WHOLE || index < KEPT_AT_START || index >= total - KEPT_AT_END) return true
  return day.isToday || day.isDue || day.isStop || day.isRestart || day.wasDue || isPausedInPart(day)
}

/** A pause begins or ends on it. */
function isPausedInPart({ parts, minutes }: WallHoursDay): boolean {
  return minutes > 0 && parts.some(({ kind }) => kind === 'paused')
}

function foldOf(run: readonly WallHoursDay[]): WallHoursFold {
  return {
    kind: 'fold',
    days: run.length,
    from: run[0]!.date,
    to: run.at(-1)!.date,
    minutes: run.reduce((sum, { minutes }) => sum + minutes, 0),
  }
}
