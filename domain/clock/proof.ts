import type { Words } from '#domain/locale.ts'

/** One local day of a proof: its number in the count, or why it has none. */
export type DayRow = {
  readonly kind: 'day'
  readonly date: string
  readonly counted: number | null
  readonly why: 'day-zero' | 'weekend' | 'holiday' | 'paused' | 'roll-forward' | null
  /** Why the clock is paused; only where `why` is `paused`. */
  readonly reason?: string
  /** Not worked, whether or not that matters to the count. */
  readonly off: boolean
  /** A day worked in exchange for a holiday. */
  readonly makeUp: boolean
  /** The holiday that makes the day off, or for which it is worked. */
  readonly holiday?: Words
}

/**
 * One stretch of time of a clock that counts minutes: counted inside one local day, or paused for as long as it lasts.
 * Instants are UTC ms, `date` is the local day of `from`.
 */
export type IntervalRow = {
  readonly kind: 'interval'
  readonly date: string
  readonly from: number
  readonly to: number
  /** Minutes used at the end of the stretch, rounded down. */
  readonly counted: number | null
  readonly why: 'paused' | null
  readonly reason?: string
  /** The day is worked in exchange for a holiday. */
  readonly makeUp: boolean
}

export type ClockRow = DayRow | IntervalRow
