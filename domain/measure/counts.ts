import type { Figure } from './figure.ts'
import type { Histogram } from './histogram.ts'

/**
 * What the roll-up knows, and what only the moment of asking knows: clocks still open past their due end, by the
 * month of that end, and the case files they stand on.
 */
export type Counted = Figure | 'clocks-overdue' | 'overdue-files'

/** A cell of the roll-up summed over the period asked for. */
export type Count = {
  readonly figure: Counted
  readonly unitId: string
  readonly service: string
  readonly areaId: string
  readonly bucket: number
  readonly n: number
}

/** Counts of one row of a table: how often, by figure and bucket. */
export type Sums = ReadonlyMap<Counted, Histogram>

export const NO_SUMS: Sums = new Map()
const EMPTY: Histogram = new Map()

/** Adds counts up by figure and bucket. */
export function sumsOf(counts: Iterable<Count>): Sums {
  const sums = new Map<Counted, Map<number, number>>()
  for (const { figure, bucket, n } of counts) {
    const histogram = sums.get(figure) ?? new Map<number, number>()
    histogram.set(bucket, (histogram.get(bucket) ?? 0) + n)
    sums.set(figure, histogram)
  }
  return sums
}

/** Puts counts into groups by what they belong to. */
export function groupCounts(counts: Iterable<Count>, by: (count: Count) => string): Map<string, Count[]> {
  const groups = new Map<string, Count[]>()
  for (const count of counts) {
    const group = groups.get(by(count))
    if (group) group.push(count)
    else groups.set(by(count), [count])
  }
  return groups
}

export function histogramIn(sums: Sums, figure: Counted): Histogram {
  return sums.get(figure) ?? EMPTY
}

/** How often a figure was counted, over all its buckets. */
export function totalIn(sums: Sums, figure: Counted): number {
  let total = 0
  for (const n of histogramIn(sums, figure).values()) total += n
  return total
}
