/** Days since receipt: `from` up to and including `to`. */
export const AGE_BANDS = [
  { id: 'week', from: 0, to: 7 },
  { id: 'month', from: 8, to: 30 },
  { id: 'two-months', from: 31, to: 60 },
  { id: 'quarter', from: 61, to: 90 },
  { id: 'older', from: 91, to: Number.POSITIVE_INFINITY },
] as const
export type AgeBand = (typeof AGE_BANDS)[number]['id']

/** The band of an age in days; what was received in the future counts as new. */
export function bandOf(days: number): AgeBand {
  return AGE_BANDS.find(({ to }) => days <= to)!.id
}
