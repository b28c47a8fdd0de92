/**
 * Counted things that roll up inside each move. Periods are months `YYYY-MM` of the town; `open` counts by the day of
 * receipt, `sealed-received` by year and for the whole town only. Durations are histograms with one bucket per whole
 * day, so that percentiles are exact; ratings have one bucket per score.
 */
export const FIGURES = [
  'received',
  'open',
  'late-entry',
  'first-response-days',
  'first-response-working-days',
  'first-response-in-time',
  'resolution-days',
  'resolution-days-net',
  'resolution-working-days',
  'resolution-working-days-net',
  'clocks-ended',
  'clocks-kept',
  'clock-files',
  'declined',
  'redirected',
  'extended',
  'withdrawn',
  'reopened',
  'asked',
  'relabelled',
  'confirmed-solved',
  'confirmed-unsolved',
  'rated-manner',
  'rated-outcome',
  'rated-explained',
  'rated-fair',
  'sealed-received',
] as const
export type Figure = (typeof FIGURES)[number]

/**
 * One cell of the roll-up. `areaId` is a subdistrict or empty. `bucket` is whole days, a score, or 0; for the clocks
 * that ended it is the month of the due end as `YYYYMM` (0 where a pause left none) and `period` the month of the stop.
 */
export type FigureCell = {
  readonly figure: Figure
  readonly period: string
  readonly unitId: string
  readonly service: string
  readonly areaId: string
  readonly bucket: number
}

/** What one or more case files add to the roll-up, by the key of the cell. */
export type Tally = Map<string, { readonly cell: FigureCell; n: number }>

export type Difference = { readonly cell: FigureCell; readonly n: number }

export function addTo(tally: Tally, cell: FigureCell, n = 1): void {
  const key = keyOfCell(cell)
  const entry = tally.get(key)
  if (entry) entry.n += n
  else tally.set(key, { cell, n })
}

export function keyOfCell({ figure, period, unitId, service, areaId, bucket }: FigureCell): string {
  return `${figure}|${period}|${unitId}|${service}|${areaId}|${bucket}`
}

/**
 * What has to be added to the roll-up to lead from one tally to the other, without cells that stay. In the order of
 * the keys, so that two writers never wait for each other's rows.
 */
export function differenceOf(before: Tally, after: Tally): Difference[] {
  const changed: (Difference & { key: string })[] = []
  for (const [key, { cell, n }] of after) {
    const more = n - (before.get(key)?.n ?? 0)
    if (more !== 0) changed.push({ key, cell, n: more })
  }
  for (const [key, { cell, n }] of before) if (!after.has(key)) changed.push({ key, cell, n: -n })
  return changed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ cell, n }) => ({ cell, n }))
}
