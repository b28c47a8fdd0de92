import type { ClockProof } from '#domain/clock/explain-clock.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import { dayAt } from '#domain/clock/zone.ts'
import type { Locale } from '#domain/locale.ts'
import { WallCalendar } from './wall-calendar.tsx'
import { WallHours } from './wall-hours.tsx'

type ClockWallProps = {
  locale: Locale
  proof: ClockProof
  /** UTC ms. */
  now: number
}

/** The wall calendar of a clock in whatever unit: weeks for days and months, days for hours. */
export function ClockWall({ locale, proof, now }: ClockWallProps) {
  if (proof.measure === 'minutes') return <WallHours locale={locale} proof={proof} now={now} />
  return <WallCalendar locale={locale} proof={proof} today={dateOf(dayAt(proof.timeZone, now))} />
}
