import type { Histogram } from './histogram.ts'
import { FEWEST } from './suppress.ts'

/** How many took from one to another whole number of days, both included. */
export type Bin = { readonly from: number; readonly to: number; readonly n: number }

/**
 * Whole days as bins: one a day, neighbours joined until each holds nobody or at least five of those who are not
 * public one by one. Too few at the end join the last bin that has some.
 */
export function binsOf(open: Histogram, guarded: Histogram): Bin[] {
  const last = Math.max(-1, ...open.keys(), ...guarded.keys())
  const bins: (Bin & { hidden: number })[] = []
  for (let day = 0; day <= last; day++) {
    const hidden = guarded.get(day) ?? 0
    const bin = { from: day, to: day, n: hidden + (open.get(day) ?? 0), hidden }
    const before = bins.at(-1)
    if (before && isUnsafe(before.hidden)) bins[bins.length - 1] = joined(before, bin)
    else bins.push(bin)
  }
  while (bins.length > 1 && isUnsafe(bins.at(-1)!.hidden))
    bins.splice(-2, 2, joined(bins.at(-2)!, bins.at(-1)!))
  return bins.map(({ from, to, n }) => ({ from, to, n }))
}

function joined<T extends Bin & { hidden: number }>(a: T, b: T) {
  return { from: a.from, to: b.to, n: a.n + b.n, hidden: a.hidden + b.hidden }
}

function isUnsafe(hidden: number): boolean {
  return hidden > 0 && hidden < FEWEST
}
