/** One line of the table. Numbers stand in the unit given; `ratio` is ours over theirs; `met` is null where nothing is asked. */
export type Row = {
  readonly what: string
  readonly ours: number
  readonly unit: string
  readonly against: string
  readonly theirs: number | null
  readonly aim: string
  readonly met: boolean | null
}

/** The middle one of an odd number of figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) throw new RangeError('a median of nothing')
  return middle
}
