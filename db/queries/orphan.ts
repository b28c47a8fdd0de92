import { and, asc, count, eq, exists, gte, inArray, isNotNull, lte, or, type SQL } from 'drizzle-orm'
import { type Db, tables } from '#db/handle.ts'
import { type Subject, subjectOf } from './absence.ts'

export type OrphanRow = Subject & { readonly handlerId: string; readonly disabled: boolean }

/** Some units; of these the sealed case files or all others. */
export type OrphanPlace = { readonly sealed: boolean; readonly unitIds: readonly string[] }

/** Open case files of some places whose handler is away on a local date or has no account any more. */
export async function listOrphans(
  tx: Db,
  day: string,
  places: readonly OrphanPlace[],
  limit: number,
): Promise<OrphanRow[]> {
  const { caseFiles: c, staff: s } = tables(tx)
  const isIn = places.map(({ sealed, unitIds }) => and(eq(c.sealed, sealed), inArray(c.unitId, [...unitIds])))
  if (isIn.length === 0) return []
  const rows = await tx
    .select({ ...subjectOf(c), handlerId: s.id, disabledAt: s.disabledAt })
    .from(c)
    .innerJoin(s, eq(s.id, c.handlerId))
    .where(and(isOrphan(tx, day), or(...isIn)))
    .orderBy(asc(c.dueAt), asc(c.id))
    .limit(limit)
  return rows.map(({ disabledAt, ...row }) => ({ ...row, disabled: disabledAt !== null }))
}

export type CaseFilesOfUnit = { readonly unitId: string; readonly sealed: boolean; readonly n: number }

/** How many of these there are in each unit, sealed ones apart. */
export async function countOrphans(tx: Db, day: string): Promise<CaseFilesOfUnit[]> {
  const { caseFiles: c, staff: s } = tables(tx)
  return tx
    .select({ unitId: c.unitId, sealed: c.sealed, n: count() })
    .from(c)
    .innerJoin(s, eq(s.id, c.handlerId))
    .where(isOrphan(tx, day))
    .groupBy(c.unitId, c.sealed)
    .orderBy(asc(c.unitId), asc(c.sealed))
}

/** How many open case files one person handles in each unit, sealed ones apart. */
export async function countHandledByUnit(tx: Db, staffId: string): Promise<CaseFilesOfUnit[]> {
  const { caseFiles: c } = tables(tx)
  return tx
    .select({ unitId: c.unitId, sealed: c.sealed, n: count() })
    .from(c)
    .where(and(eq(c.open, true), eq(c.handlerId, staffId)))
    .groupBy(c.unitId, c.sealed)
    .orderBy(asc(c.unitId), asc(c.sealed))
}

function isOrphan(tx: Db, day: string): SQL | undefined {
  const { caseFiles: c, staff: s, staffAbsences: a } = tables(tx)
  const isAway = tx
    .select({ id: a.id })
    .from(a)
    .where(and(eq(a.staffId, s.id), lte(a.fromDay, day), gte(a.toDay, day)))
  return and(eq(c.open, true), or(isNotNull(s.disabledAt), exists(isAway)))
}
