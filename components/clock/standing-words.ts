import type { ClockReading } from '#domain/clock/read-clock.ts'
import type { ClockRule, ClockUnit } from '#domain/clock/rule.ts'
import type { Translate } from '#i18n/translate.ts'
import { amountWords, periodWords, reasonWords, totalWords } from './clock-words.ts'

/** How a clock stands, in one line: "Day 4 of 15 working days · 11 left". */
export function standingWords(
  t: Translate,
  rule: Pick<ClockRule, 'period' | 'holder'>,
  reading: ClockReading,
): string {
  const period = totalWords(t, reading)
  const left = leftWords(t, reading)
  if (reading.state === 'running') return runningWords(t, reading, period, left)
  if (reading.state === 'paused')
    return t('clock.standing.paused', { reason: reasonWords(t, reading.pausedFor ?? ''), left })
  if (reading.state === 'met') {
    return reading.early
      ? t('clock.standing.metEarly', { early: amountWords(t, reading, reading.early) })
      : t('clock.standing.met')
  }
  if (rule.holder !== 'authority') return t('clock.standing.over')
  const late = amountWords(t, reading, reading.late ?? 0)
  return reading.stoppedAt === null
    ? t('clock.standing.late', { late })
    : t('clock.standing.doneLate', { late })
}

function runningWords(t: Translate, reading: ClockReading, period: string, left: string): string {
  if (reading.measure === 'minutes') return t('clock.standing.runningTime', { period, left })
  if (reading.counted === 0) return t('clock.standing.notCounted', { period })
  if (reading.left === 0)
    return t('clock.standing.lastDay', { counted: Math.min(reading.counted, reading.total), period })
  const { counted } = reading
  return unitOfDays(reading)
    ? t('clock.standing.running', { counted, period, left: reading.left })
    : t('clock.standing.runningDays', { counted, period, days: reading.left })
}

function leftWords(t: Translate, reading: ClockReading): string {
  const unit = unitOfDays(reading)
  return unit ? periodWords(t, unit, reading.left) : amountWords(t, reading, reading.left)
}

/** The unit in which what is left can be told; null for time, for months, and where two units follow each other. */
function unitOfDays({ spans }: ClockReading): ClockUnit | null {
  const unit = spans.length === 1 ? spans[0]!.unit : null
  return unit === 'working-days' || unit === 'calendar-days' ? unit : null
}
