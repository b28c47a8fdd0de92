/** The share found in a sample and where, with 95 % confidence, that of everybody lies. Shares from 0 to 1. */
export type Interval = { readonly share: number; readonly low: number; readonly high: number }

const Z = 1.959963984540054

/** The Wilson score interval at 95 %; null for an empty sample (Wilson 1927). */
export function wilson(hits: number, n: number): Interval | null {
  if (n === 0) return null
  const share = hits / n
  const zz = (Z * Z) / n
  const centre = (share + zz / 2) / (1 + zz)
  const half = (Z / (1 + zz)) * Math.sqrt((share * (1 - share)) / n + zz / (4 * n))
  return { share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}
