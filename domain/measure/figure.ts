/**
 * Counted things that roll up inside each move. `open` counts by day of receipt, all others by month of the town.
 * Durations are histograms with one bucket per whole day, so percentiles are exact.
 */
export const FIGURES = [
  'received',
  'open',
  'late-entry',
  'first-response-days',
  'first-response-working-days',
  'resolution-days',
  'resolution-working-days',
  'clocks-ended',
  'clocks-kept',
  'declined',
  'redirected',
  'extended',
  'withdrawn',
  'reopened',
  'delivered',
  'confirmed-solved',
  'confirmed-unsolved',
  'rated-manner',
  'rated-outcome',
  'rated-explained',
  'rated-fair',
] as const
export type Figure = (typeof FIGURES)[number]

/** One cell of the roll-up. `period` is `YYYY-MM`, for `open` `YYYY-MM-DD`; `areaId` is a subdistrict or empty. */
export type FigureCell = {
  readonly figure: Figure
  readonly period: string
  readonly unitId: string
  readonly service: string
  readonly areaId: string
  readonly bucket: number
}

/** Counts by cell, the cell written as one text. */
export type Tally = Map<string, number>

export function addTo(tally: Tally, cell: FigureCell, n = 1): void {
  const key = keyOfCell(cell)
  tally.set(key, (tally.get(key) ?? 0) + n)
}

export function keyOfCell(cell: FigureCell): string {
  return `${cell.figure}|${cell.period}|${cell.unitId}|${cell.service}|${cell.areaId}|${cell.bucket}`
}

export function cellOfKey(key: string): FigureCell {
  const [figure, period, unitId, service, areaId, bucket] = key.split('|') as [
    Figure,
    string,
    string,
    string,
    string,
    string,
  ]
  return { figure, period, unitId, service, areaId, bucket: Number(bucket) }
}

/** What has to be added to the roll-up to lead from one tally to the other; cells that stay are left out. */
export function differenceOf(before: Tally, after: Tally): { cell: FigureCell; n: number }[] {
  const keys = new Set([...before.keys(), ...after.keys()])
  return [...keys]
    .map((key) => ({ cell: cellOfKey(key), n: (after.get(key) ?? 0) - (before.get(key) ?? 0) }))
    .filter(({ n }) => n !== 0)
}
