import type { Sums } from '#domain/measure/counts.ts'
import { MEASURE_IDS, MEASURES, type MeasureId } from '#domain/measure/measure.ts'
import type { Release } from '#domain/measure/release.ts'
import { valuesOf } from '#domain/measure/values.ts'
import type { Hall } from '../hall.ts'
import { currentTown } from '../town/current-town.ts'
import { lineTest, publicMonths, releaseAll } from './public-figures.ts'
import { readCounts } from './read-counts.ts'

/** One published number: of a month, for the town or one unit, service or area. */
export type FigureRow = {
  readonly month: string
  readonly by: 'town' | 'unit' | 'service' | 'area'
  readonly id: string
  readonly measure: MeasureId
  readonly version: number
  readonly name: string
  readonly value: number | null
  /** `partial`: without a few people who would stand out; they are in the row `together`. */
  readonly note: '' | 'partial'
}

/** Rows that stand for several: hidden people of all units, everybody who is not public one by one. */
export const TOGETHER = '(together)'
export const NOT_ONE_BY_ONE = '(not-one-by-one)'

const KEPT_FOR_MS = 60_000
type Kept = { readonly months: Promise<FigureRow[][]>; readonly until: number }
const kept = new WeakMap<Hall, Kept>()

/** Every published number, the newest month first, one list a month. Worked out once a minute at most. */
export function exportedFigures(hall: Hall): Promise<FigureRow[][]> {
  const known = kept.get(hall)
  if (known && hall.now() < known.until) return known.months
  const months = allMonths(hall)
  kept.set(hall, { months, until: hall.now() + KEPT_FOR_MS })
  months.catch(() => kept.delete(hall))
  return months
}

/** Other work runs between two months. */
async function allMonths(hall: Hall): Promise<FigureRow[][]> {
  const found: FigureRow[][] = []
  const town = await currentTown(hall)
  const isLine = await lineTest(hall, town)
  for (const month of await publicMonths(hall, town)) {
    const released = releaseAll(await readCounts(hall, { from: month, to: month }), isLine)
    found.push(MEASURE_IDS.flatMap((measure) => rowsOf(month, measure, released[measure])))
    await new Promise(setImmediate)
  }
  return found
}

function rowsOf(
  month: string,
  measure: MeasureId,
  { units, together, total, services, areas, guarded }: Release,
): FigureRow[] {
  const hasServices = MEASURES[measure].guards === 'counted'
  return [
    ...row('town', '', total.sums, total.isPartial),
    ...[...units].flatMap(([id, { sums, isPartial }]) => row('unit', id, sums, isPartial)),
    ...(together ? row('unit', TOGETHER, together) : []),
    ...(hasServices ? [...services].flatMap(([id, sums]) => row('service', id, sums)) : []),
    ...(hasServices && guarded && guarded.size > 0 ? row('service', NOT_ONE_BY_ONE, guarded) : []),
    ...(hasServices ? [...areas].flatMap(([id, sums]) => row('area', id, sums)) : []),
  ]

  function row(by: FigureRow['by'], id: string, sums: Sums, isPartial = false): FigureRow[] {
    const shared = {
      month,
      by,
      id,
      measure,
      version: MEASURES[measure].version,
      note: isPartial ? 'partial' : '',
    } as const
    return valuesOf(measure, sums).map(({ name, value }) => ({ ...shared, name, value }))
  }
}
