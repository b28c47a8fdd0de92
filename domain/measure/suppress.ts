/** Fewer people than this are not shown. */
export const FEWEST = 5

/** Which rows of a table show nothing of the people that must not be told apart. */
export type Suppression = {
  readonly hidden: ReadonlySet<string>
  /** They are too few even together: no sum of them may be shown beside the rows. */
  readonly isLeftOut: boolean
}

/**
 * Decides which rows to hide, given how many people each has. Rows of 1 to 4 are hidden, and the smallest others with
 * them, until what total minus shown rows leaves open is wide enough: with `k` hidden rows of sum `s`, each may be
 * anything from 1 to `s - k + 1`, so `s - k` must reach 4. A row of nobody is shown as nobody.
 */
export function suppress(people: ReadonlyMap<string, number>): Suppression {
  const rows = [...people].filter(([, n]) => n > 0).sort(([a, n], [b, m]) => n - m || (a < b ? -1 : 1))
  const small = rows.filter(([, n]) => n < FEWEST).length
  if (small === 0) return { hidden: new Set(), isLeftOut: false }
  let count = small
  while (count < rows.length && !isWideEnough(rows.slice(0, count))) count += 1
  const hidden = rows.slice(0, count)
  return { hidden: new Set(hidden.map(([id]) => id)), isLeftOut: !isWideEnough(hidden) }
}

function isWideEnough(hidden: readonly (readonly [string, number])[]): boolean {
  const sum = hidden.reduce((total, [, n]) => total + n, 0)
  return hidden.length >= 2 && sum - hidden.length >= FEWEST - 1
}

/** A number that changes from day to day and could be told apart by two looks: to the nearest five. */
export function toNearestFive(n: number): number {
  return Math.round(n / FEWEST) * FEWEST
}
