import { and, between, eq, gt, inArray, min, ne, or, type SQL, sql } from 'drizzle-orm'
import { sumOf } from '#db/dialect/sql.ts'
import { type Db, given, prepared, tables } from '#db/handle.ts'
import type { Count } from '#domain/measure/counts.ts'
import type { Difference, Figure, FigureCell } from '#domain/measure/figure.ts'

/** Moves the roll-up; cells that do not exist yet are made. */
export async function addFigures(tx: Db, differences: readonly Difference[]): Promise<void> {
  for (const { cell, n } of differences) await addFigure(tx, cell, n)
}

function addFigure(tx: Db, cell: FigureCell, n: number): Promise<unknown> {
  return prepared(tx, 'add-figure', (t) => {
    const { figure, period, unitId, service, areaId, bucket, n: total } = t.figures
    return tx
      .insert(t.figures)
      .values({
        figure: given(figure, 'figure'),
        period: given(period, 'period'),
        unitId: given(unitId, 'unitId'),
        service: given(service, 'service'),
        areaId: given(areaId, 'areaId'),
        bucket: given(bucket, 'bucket'),
        n: given(total, 'n'),
      })
      .onConflictDoUpdate({
        target: [figure, period, unitId, service, areaId, bucket],
        set: { n: sql`${total} + excluded.n` },
      })
  }).run({ ...cell, n })
}

/** Which case files are asked about; what is left out is not asked. `areaId` is a subdistrict. */
export type Slice = {
  readonly unitIds?: readonly string[] | undefined
  readonly service?: string | undefined
  readonly areaId?: string | undefined
  /** A member of staff: lists of single case files leave out what they have stepped aside from. Sums leave out nothing. */
  readonly hiddenFrom?: string | undefined
}

const CLOCK_FIGURES: readonly Figure[] = ['clocks-ended', 'clocks-kept', 'clock-files']
const APART: readonly Figure[] = [...CLOCK_FIGURES, 'open', 'sealed-received']

/** All figures of a span of months but those of clocks, summed over the months. */
export async function listCounts(
  read: Db,
  figures: readonly Figure[],
  from: string,
  to: string,
  slice: Slice = {},
): Promise<Count[]> {
  const { figures: t } = tables(read)
  const flows = figures.filter((figure) => !APART.includes(figure))
  const rows = await read
    .select({
      figure: t.figure,
      unitId: t.unitId,
      service: t.service,
      areaId: t.areaId,
      bucket: t.bucket,
      n: sumOf(t.n),
    })
    .from(t)
    .where(and(inArray(t.figure, flows), between(t.period, from, to), ne(t.n, 0), ...inSlice(read, slice)))
    .groupBy(t.figure, t.unitId, t.service, t.areaId, t.bucket)
  return rows.map((row) => ({ ...row, figure: row.figure as Figure, n: row.n ?? 0 }))
}

/** The same by month, whatever the unit, service and area. */
export async function listMonthlyCounts(
  read: Db,
  figures: readonly Figure[],
  from: string,
  to: string,
  slice: Slice = {},
): Promise<(Count & { month: string })[]> {
  const { figures: t } = tables(read)
  const flows = figures.filter((figure) => !APART.includes(figure))
  const rows = await read
    .select({ figure: t.figure, month: t.period, bucket: t.bucket, n: sumOf(t.n) })
    .from(t)
    .where(and(inArray(t.figure, flows), between(t.period, from, to), ne(t.n, 0), ...inSlice(read, slice)))
    .groupBy(t.figure, t.period, t.bucket)
  return rows.map((row) => ({
    ...row,
    unitId: '',
    service: '',
    areaId: '',
    figure: row.figure as Figure,
    n: row.n ?? 0,
  }))
}

/** Cells of clocks that stopped in a span of months or were due in it (`YYYYMM` beside `YYYY-MM`). */
export async function listClockCells(
  read: Db,
  months: { from: string; to: string; first: number; last: number },
  slice: Slice = {},
): Promise<(FigureCell & { n: number })[]> {
  const { figures: t } = tables(read)
  const inMonths = or(between(t.period, months.from, months.to), between(t.bucket, months.first, months.last))
  const rows = await read
    .select()
    .from(t)
    .where(and(inArray(t.figure, [...CLOCK_FIGURES]), inMonths, ne(t.n, 0), ...inSlice(read, slice)))
  return rows as (FigureCell & { n: number })[]
}

export type OpenCount = {
  readonly day: string
  readonly unitId: string
  readonly service: string
  readonly areaId: string
  readonly n: number
}

/** Open case files by the day of their receipt. */
export async function listOpenCounts(read: Db, slice: Slice = {}): Promise<OpenCount[]> {
  const { figures: t } = tables(read)
  return read
    .select({ day: t.period, unitId: t.unitId, service: t.service, areaId: t.areaId, n: t.n })
    .from(t)
    .where(and(eq(t.figure, 'open'), gt(t.n, 0), ...inSlice(read, slice)))
}

/** Sealed case files of the whole town by year of receipt. */
export async function listSealedYears(read: Db): Promise<{ year: string; n: number }[]> {
  const { figures: t } = tables(read)
  return read
    .select({ year: t.period, n: t.n })
    .from(t)
    .where(and(eq(t.figure, 'sealed-received'), gt(t.n, 0)))
}

/** The first month in which anything was received; null in an empty hall. */
export async function firstFigureMonth(read: Db): Promise<string | null> {
  const { figures: t } = tables(read)
  const [row] = await read
    .select({ month: min(t.period) })
    .from(t)
    .where(and(eq(t.figure, 'received'), gt(t.n, 0)))
  return row?.month ?? null
}

function inSlice(read: Db, { unitIds, service, areaId }: Slice): SQL[] {
  const { figures: t } = tables(read)
  return [
    ...(unitIds ? [inArray(t.unitId, [...unitIds])] : []),
    ...(service === undefined ? [] : [eq(t.service, service)]),
    ...(areaId === undefined ? [] : [eq(t.areaId, areaId)]),
  ]
}
