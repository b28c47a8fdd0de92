import type { Town } from '../town/town.ts'
import type { MeasureId } from './measure.ts'
import type { Release } from './release.ts'
import type { StandingNow } from './standing.ts'

/** The figures of one month as the public sees them. */
export type PublicFigures = {
  readonly town: Town
  readonly month: string
  /** Months that have figures, the newest first. A month has them when it has ended. */
  readonly months: readonly string[]
  readonly asOf: number
  readonly measures: Readonly<Record<MeasureId, Release>>
  /** The on-time rate of the last months, the oldest first. */
  readonly trend: readonly { readonly month: string; readonly onTime: Release }[]
  readonly now: StandingNow
  /** Ended years with at least five sealed case files. */
  readonly sealedYears: readonly { readonly year: string; readonly n: number }[]
}
