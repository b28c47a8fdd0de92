import { listClockCells, listMonthlyCounts, listOpenCounts, type Slice } from '#db/queries/figure.ts'
import { listNearestDue, listOverdueClocks, listOverdueFiles } from '#db/queries/measure.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import { dayAt } from '#domain/clock/zone.ts'
import { clocksIn } from '#domain/measure/clock-cells.ts'
import { type Count, groupCounts, sumsOf } from '#domain/measure/counts.ts'
import type { NearestDue } from '#domain/measure/lines.ts'
import type { ManagerFigures, ManagerRow, Period } from '#domain/measure/manager-figures.ts'
import { monthAfter, monthNumber, monthsFrom } from '#domain/measure/month.ts'
import { standingOf } from '#domain/measure/standing.ts'
import type { Actor } from '../actor.ts'
import type { Hall } from '../hall.ts'
import { hiddenFrom } from '../queue/reach.ts'
import { currentTown } from '../town/current-town.ts'
import { managedUnits } from './managed-units.ts'
import { managerQuery, periodBefore, type RawManagerQuery, sliceOf } from './manager-query.ts'
import { readCounts } from './read-counts.ts'

const NEAREST = 10
/** A case file has a few clocks; so many more are read that ten different ones are among them. */
const NEAREST_READ = 40
const FEWEST_MONTHS = 6

/** The figures of the units that somebody answers for, exact. Throws `sign-in` or `not-found`. */
export async function managerFigures(
  hall: Hall,
  actor: Actor,
  raw: RawManagerQuery,
): Promise<ManagerFigures> {
  const town = await currentTown(hall)
  const units = managedUnits(town, actor)
  const asOf = hall.now()
  const query = managerQuery(town, units, asOf, raw)
  const slice = sliceOf(query, units, town)
  const earlier = periodBefore(query)
  const counts = await readCounts(hall, query, slice)
  const open = await listOpenCounts(hall.read, slice)
  const overdue = await listOverdueFiles(hall.read, asOf, slice)
  return {
    town,
    query,
    units,
    asOf,
    total: sumsOf(counts),
    before: { ...earlier, total: sumsOf(await readCounts(hall, earlier, slice)) },
    rows: {
      unit: rowsBy(counts, open, overdue, ({ unitId }) => unitId),
      service: rowsBy(counts, open, overdue, ({ service }) => service),
      area: rowsBy(counts, open, overdue, ({ areaId }) => areaId),
    },
    months: await monthsOf(hall, query, slice),
    now: standingOf(open, overdue, dateOf(dayAt(town.settings.zone, asOf))),
    nearest: firstOfEach(
      await listNearestDue(hall.read, asOf, NEAREST_READ, { ...slice, ...hiddenFrom(actor) }),
    ).slice(0, NEAREST),
  }
}

type Placed = { readonly unitId: string; readonly service: string; readonly areaId: string }

function rowsBy(
  counts: readonly Count[],
  open: readonly (Placed & { n: number })[],
  overdue: readonly (Placed & { n: number })[],
  by: (placed: Placed) => string,
): ManagerRow[] {
  const groups = groupCounts(counts, by)
  const openBy = totals(open, by)
  const overdueBy = totals(overdue, by)
  const ids = [...new Set([...groups.keys(), ...openBy.keys(), ...overdueBy.keys()])]
  return ids.map((id) => ({
    id,
    sums: sumsOf(groups.get(id) ?? []),
    open: openBy.get(id) ?? 0,
    overdue: overdueBy.get(id) ?? 0,
  }))
}

function totals(
  placed: readonly (Placed & { n: number })[],
  by: (placed: Placed) => string,
): Map<string, number> {
  const found = new Map<string, number>()
  for (const one of placed) found.set(by(one), (found.get(by(one)) ?? 0) + one.n)
  return found
}

async function monthsOf(hall: Hall, { from, to }: Period, slice: Slice): Promise<ManagerFigures['months']> {
  const first = [monthAfter(to, 1 - FEWEST_MONTHS), from].sort()[0]!
  const figures = ['received', 'first-response-working-days', 'resolution-working-days'] as const
  const [flows, cells, overdue] = await Promise.all([
    listMonthlyCounts(hall.read, figures, first, to, slice),
    listClockCells(hall.read, { from: first, to, first: monthNumber(first), last: monthNumber(to) }, slice),
    listOverdueClocks(hall.read, { from: first, to, now: hall.now(), ...slice }),
  ])
  return monthsFrom(first, to).map((month) => {
    const isOfMonth = (count: { month: string }) => count.month === month
    return {
      month,
      sums: sumsOf([
        ...flows.filter(isOfMonth),
        ...clocksIn(cells, month, month),
        ...overdue.filter(isOfMonth),
      ]),
    }
  })
}

function firstOfEach(due: readonly NearestDue[]): NearestDue[] {
  const seen = new Set<string>()
  return due.filter(({ caseFileId }) => !seen.has(caseFileId) && seen.add(caseFileId))
}
