import { type Bin, binsOf } from './bins.ts'
import { type Count, groupCounts, NO_SUMS, type Sums, sumsOf, totalIn } from './counts.ts'
import { MEASURES, type MeasureId } from './measure.ts'
import { FEWEST, suppress } from './suppress.ts'

/** One row as the public sees it. A partial row leaves out a few people, who stand in `together`. */
export type ReleasedRow = { readonly sums: Sums; readonly isPartial: boolean }

/**
 * One measure of one month as the public sees it. What is public one by one is shown by unit, service and area; the
 * rest by unit alone, so that no two tables can be subtracted from each other. All rows and `together` make `total`,
 * unless `isPartial` says that a few are missing from it.
 */
export type Release = {
  readonly units: ReadonlyMap<string, ReleasedRow>
  readonly together: Sums | null
  readonly total: ReleasedRow
  readonly services: ReadonlyMap<string, Sums>
  readonly areas: ReadonlyMap<string, Sums>
  /** All that is not public one by one; null when it is too little. */
  readonly guarded: Sums | null
  /** The days of one figure over the whole town, in bins that hide nobody. */
  bins(figure: Count['figure']): Bin[]
}

/**
 * Releases one measure from the counts of a month.
 * @param isLine whether every case file of the service is public one by one
 */
export function release(
  id: MeasureId,
  counts: readonly Count[],
  isLine: (service: string) => boolean,
): Release {
  const { figures, people, guards } = MEASURES[id]
  const known: readonly string[] = [...figures, ...people]
  const own = counts.filter(({ figure }) => known.includes(figure))
  const open = guards === 'all' ? [] : own.filter(({ service }) => isLine(service))
  const guarded = guards === 'all' ? own : own.filter(({ service }) => !isLine(service))

  const byUnit = groupCounts(guarded, ({ unitId }) => unitId)
  const { hidden, isLeftOut } = suppress(
    new Map([...byUnit].map(([unit, some]) => [unit, peopleIn(id, some)])),
  )
  const everybody = peopleIn(id, guarded)
  const isTooFew = everybody > 0 && everybody < FEWEST
  const shown = isTooFew ? [] : guarded
  const lines = groupCounts(open, ({ unitId }) => unitId)
  return {
    units: new Map([...new Set([...lines.keys(), ...byUnit.keys()])].map((unit) => [unit, rowOf(unit)])),
    together:
      hidden.size > 0 && !isLeftOut ? sumsOf(guarded.filter(({ unitId }) => hidden.has(unitId))) : null,
    total: { sums: sumsOf([...open, ...shown]), isPartial: isTooFew },
    services: sumsBy(open, ({ service }) => service),
    areas: sumsBy(open, ({ areaId }) => areaId),
    guarded: isTooFew ? null : sumsOf(guarded),
    bins: (figure) => binsOf(daysOf(open, figure), daysOf(shown, figure)),
  }

  function rowOf(unit: string): ReleasedRow {
    const isPartial = hidden.has(unit)
    return {
      sums: sumsOf([...(lines.get(unit) ?? []), ...(isPartial ? [] : (byUnit.get(unit) ?? []))]),
      isPartial,
    }
  }
}

/** A row without anything. */
export const NO_ROW: ReleasedRow = { sums: NO_SUMS, isPartial: false }

/** How many people stand behind counts; never more than there are. */
function peopleIn(id: MeasureId, counts: readonly Count[]): number {
  const { people, overlap } = MEASURES[id]
  const sums = sumsOf(counts)
  const found = people.map((figure) => totalIn(sums, figure))
  return overlap ? Math.max(...found) : found.reduce((sum, n) => sum + n, 0)
}

function sumsBy(counts: readonly Count[], by: (count: Count) => string): Map<string, Sums> {
  return new Map([...groupCounts(counts, by)].map(([id, some]) => [id, sumsOf(some)]))
}

function daysOf(counts: readonly Count[], figure: Count['figure']) {
  return sumsOf(counts.filter((count) => count.figure === figure)).get(figure) ?? new Map<number, number>()
}
