import type { ClockReading } from './read-clock.ts'

const TICKS = 16
const PAUSED_TICKS = 3

/** From this share of the period on a clock is near its end. */
const NEAR = 0.8

export type ClockTone = 'ok' | 'near' | 'late' | 'rest'
/** `maybe`: left, of a clock whose due date may still change. */
export type Tick = 'used' | 'near' | 'late' | 'paused' | 'left' | 'maybe'

/** How a clock looks at a glance: late once missed, at rest while paused or stopped in time, near from 80 % on. */
export function clockTone({
  state,
  counted,
  total,
}: Pick<ClockReading, 'state' | 'counted' | 'total'>): ClockTone {
  if (state === 'missed') return 'late'
  if (state === 'paused') return 'rest'
  return state === 'running' && counted >= total * NEAR ? 'near' : 'ok'
}

type StripReading = Pick<ClockReading, 'state' | 'counted' | 'left' | 'total' | 'provisional'>

/** A clock as sixteen ticks: the share used up, and after it the pause that holds it; what is left, firm or not. */
export function tickStrip(reading: StripReading): Tick[] {
  const used = usedTicks(reading)
  const kind = kindOf(clockTone(reading))
  const paused = reading.state === 'paused' ? used + PAUSED_TICKS : used
  const rest = isOpenDate(reading) ? 'maybe' : 'left'
  return Array.from({ length: TICKS }, (_, i) => (i < used ? kind : i < paused ? 'paused' : rest))
}

/** May the due date of a clock that is not over still change? */
export function isOpenDate({ state, provisional }: Pick<ClockReading, 'state' | 'provisional'>): boolean {
  return provisional && (state === 'running' || state === 'paused')
}

/** Never empty once something is used, never full while something is left. */
function usedTicks({ state, counted, left, total }: StripReading): number {
  if (state === 'missed' || left === 0) return TICKS
  const share = Math.round((counted / total) * TICKS)
  return counted === 0 ? 0 : Math.min(TICKS - 1, Math.max(1, share))
}

function kindOf(tone: ClockTone): Tick {
  return tone === 'near' || tone === 'late' ? tone : 'used'
}
