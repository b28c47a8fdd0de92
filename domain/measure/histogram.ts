/** How often each whole number occurs. */
export type Histogram = ReadonlyMap<number, number>

export function countIn(histogram: Histogram): number {
  let count = 0
  for (const n of histogram.values()) count += n
  return count
}

/**
 * The nearest-rank percentile: the smallest value that at least this share of the counted reach or stay under.
 * @param share above 0 up to 1; null for an empty histogram
 */
export function percentile(histogram: Histogram, share: number): number | null {
  const rank = Math.max(1, Math.ceil(countIn(histogram) * share - 1e-9))
  let seen = 0
  for (const value of [...histogram.keys()].sort((a, b) => a - b)) {
    seen += histogram.get(value)!
    if (seen >= rank) return value
  }
  return null
}

/** n, median and 90th percentile of days. */
export type Spread = { readonly n: number; readonly median: number | null; readonly p90: number | null }

export function spreadOf(histogram: Histogram): Spread {
  return { n: countIn(histogram), median: percentile(histogram, 0.5), p90: percentile(histogram, 0.9) }
}
