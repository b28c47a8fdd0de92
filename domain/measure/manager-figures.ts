import type { Town } from '../town/town.ts'
import type { Sums } from './counts.ts'
import type { NearestDue } from './lines.ts'
import type { StandingNow } from './standing.ts'

/** From one month `YYYY-MM` to another, both included. */
export type Period = { readonly from: string; readonly to: string }

/** What a manager looks at; null is everything that they may see. */
export type ManagerQuery = Period & {
  readonly unit: string | null
  readonly service: string | null
  readonly area: string | null
}

export const BREAKDOWNS = ['unit', 'service', 'area'] as const
export type Breakdown = (typeof BREAKDOWNS)[number]

/** One row of a breakdown: the figures of the period and what is open now. */
export type ManagerRow = {
  readonly id: string
  readonly sums: Sums
  readonly open: number
  readonly overdue: number
}

/** The exact figures of the units that somebody answers for. */
export type ManagerFigures = {
  readonly town: Town
  readonly query: ManagerQuery
  /** Units whose figures this person may see. */
  readonly units: readonly string[]
  readonly asOf: number
  readonly total: Sums
  readonly before: Period & { readonly total: Sums }
  readonly rows: Readonly<Record<Breakdown, readonly ManagerRow[]>>
  /** The months of the period, and those before it up to six in all; the oldest first. */
  readonly months: readonly { readonly month: string; readonly sums: Sums }[]
  readonly now: StandingNow
  readonly nearest: readonly NearestDue[]
}
