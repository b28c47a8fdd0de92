import type { Calendar } from '../clock/calendar.ts'
import type { CalendarHistory } from '../clock/calendar-history.ts'
import type { ClockFact } from '../clock/fact.ts'
import type { ClockReading } from '../clock/read-clock.ts'
import type { ClockRule } from '../clock/rule.ts'
import type { Escalation } from '../town/escalation.ts'
import type { Regime } from '../town/regime.ts'

/** The part of a town that clocks on a case file are read by. */
export type ClockBook = CalendarHistory & {
  readonly clockRules: ReadonlyMap<string, ClockRule>
  readonly regimes: ReadonlyMap<string, Regime>
  /** The regimes of every case file, beside those of its service. */
  readonly commonRegimes: readonly string[]
  readonly isPetitionOffice: (unitId: string) => boolean
  /** Who is told when; shares past the breach are marked on the case file. */
  readonly escalations: ReadonlyMap<string, Escalation>
  readonly residenceOf: (areaId: string | null) => 'urban' | 'rural' | null
  readonly startOfDate: (date: string) => number
}

/** One clock of a case file: its rule, what happened to it, and what it says at `now`. */
export type ClockOnFile = {
  readonly clock: string
  readonly regime: string
  readonly round: number
  /** `leg-2`, `order-1`; empty where a case file has one such clock in a round. */
  readonly subject: string
  readonly rule: ClockRule
  readonly facts: readonly ClockFact[]
  /** The calendar it is read by: today's, or the one in force when its stop was recorded. */
  readonly calendar: Calendar
  readonly reading: ClockReading
  readonly unitId: string
  readonly residentPromise: boolean
  /** Shares past the breach at which its ladder tells somebody. */
  readonly lateShares: readonly number[]
}

/** The clock's identity on its case file. */
export function clockKey({
  clock,
  subject,
  round,
}: Pick<ClockOnFile, 'clock' | 'subject' | 'round'>): string {
  return `${clock}/${subject}/${round}`
}
