import { and, asc, between, count, countDistinct, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm'
import { type Db, tables } from '#db/handle.ts'
import type { Count } from '#domain/measure/counts.ts'
import type { NearestDue } from '#domain/measure/lines.ts'
import { monthNumber } from '#domain/measure/month.ts'
import type { Slice } from './figure.ts'
import { isNotAside } from './queue-filter.ts'

/** Clocks of the authority that are still open past their due end, and their case files, by the month of that end. */
export async function listOverdueClocks(
  read: Db,
  { from, to, now, ...slice }: Slice & { from: string; to: string; now: number },
): Promise<(Count & { month: string })[]> {
  const { caseClocks: c, caseFiles: f } = tables(read)
  const dueMonth = sql<string>`substr(${c.dueOn}, 1, 7)`
  const rows = await read
    .select({
      month: dueMonth,
      unitId: c.unitId,
      service: f.service,
      areaId: f.subdistrictId,
      clocks: count(),
      files: countDistinct(f.id),
    })
    .from(c)
    .innerJoin(f, eq(f.id, c.caseFileId))
    .where(
      and(
        eq(c.running, true),
        lt(c.dueAt, now),
        eq(c.holder, 'authority'),
        eq(f.sealed, false),
        between(c.dueOn, `${from}-01`, `${to}-31`),
        ...(slice.unitIds ? [inArray(c.unitId, [...slice.unitIds])] : []),
        ...ofFile(read, { ...slice, unitIds: undefined }),
      ),
    )
    .groupBy(dueMonth, c.unitId, f.service, f.subdistrictId)
  return rows.flatMap(({ month, unitId, service, areaId, clocks, files }) => {
    const cell = { month, unitId, service, areaId: areaId ?? '', bucket: monthNumber(month) }
    return [
      { ...cell, figure: 'clocks-overdue' as const, n: clocks },
      { ...cell, figure: 'overdue-files' as const, n: files },
    ]
  })
}

export type OverdueCount = {
  readonly unitId: string
  readonly service: string
  readonly areaId: string
  readonly n: number
}

/** Open case files whose nearest due end has passed. */
export async function listOverdueFiles(read: Db, now: number, slice: Slice = {}): Promise<OverdueCount[]> {
  const { caseFiles: f } = tables(read)
  const rows = await read
    .select({ unitId: f.unitId, service: f.service, areaId: f.subdistrictId, n: count() })
    .from(f)
    .where(and(eq(f.open, true), eq(f.sealed, false), lt(f.dueAt, now), ...ofFile(read, slice)))
    .groupBy(f.unitId, f.service, f.subdistrictId)
  return rows.map((row) => ({ ...row, areaId: row.areaId ?? '' }))
}

/** Running clocks of the authority that end next, on open case files; a case file may stand here more than once. */
export async function listNearestDue(
  read: Db,
  now: number,
  limit: number,
  slice: Slice = {},
): Promise<NearestDue[]> {
  const { caseClocks: c, caseFiles: f } = tables(read)
  const rows = await read
    .select({
      caseFileId: f.id,
      reference: f.reference,
      service: f.service,
      unitId: f.unitId,
      clock: c.clock,
      dueAt: c.dueAt,
      dueOn: c.dueOn,
    })
    .from(c)
    .innerJoin(f, eq(f.id, c.caseFileId))
    .where(
      and(
        eq(c.running, true),
        gte(c.dueAt, now),
        eq(c.holder, 'authority'),
        eq(f.open, true),
        eq(f.sealed, false),
        ...ofFile(read, slice),
      ),
    )
    .orderBy(asc(c.dueAt), asc(c.id))
    .limit(limit)
  return rows.map((row) => ({ ...row, dueAt: row.dueAt ?? now }))
}

function ofFile(read: Db, { unitIds, service, areaId, hiddenFrom }: Slice): SQL[] {
  const { caseFiles: f } = tables(read)
  return [
    ...(unitIds ? [inArray(f.unitId, [...unitIds])] : []),
    ...(service === undefined ? [] : [eq(f.service, service)]),
    ...(areaId === undefined ? [] : [eq(f.subdistrictId, areaId)]),
    ...(hiddenFrom === undefined ? [] : [isNotAside(tables(read), sql`${hiddenFrom}`)]),
  ]
}
