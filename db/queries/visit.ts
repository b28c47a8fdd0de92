import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'
import { type Db, tables } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'
import type { Stage } from '#domain/case-file/words.ts'
import type { CaseFileRow } from './case-file.ts'
import { isNotAside } from './queue-filter.ts'

/** Which case files somebody looks at: those of some units that are not sealed, and not what they stepped aside from. */
export type VisitPlace = { readonly unitIds: readonly string[]; readonly hiddenFrom?: string }

/** Case files with a visit planned on a local date, by reference; at most `limit`. */
export async function listPlannedVisits(
  tx: Db,
  place: VisitPlace,
  day: string,
  limit: number,
): Promise<CaseFileRow[]> {
  const t = tables(tx)
  const { visitOn, reference } = t.caseFiles
  return tx
    .select()
    .from(t.caseFiles)
    .where(and(eq(visitOn, day), isInPlace(t, place)))
    .orderBy(asc(reference))
    .limit(limit)
}

/** How many visits are planned on each local date before a day: they were made, and nobody has entered them. */
export async function countVisitsBefore(
  tx: Db,
  place: VisitPlace,
  day: string,
  limit: number,
): Promise<{ day: string; visits: number }[]> {
  const t = tables(tx)
  const { visitOn } = t.caseFiles
  const rows = await tx
    .select({ day: visitOn, visits: count() })
    .from(t.caseFiles)
    .where(and(isNotNull(visitOn), lt(visitOn, day), isInPlace(t, place)))
    .groupBy(visitOn)
    .orderBy(desc(visitOn))
    .limit(limit)
  return rows.map(({ day, visits }) => ({ day: day!, visits: Number(visits) }))
}

/** Open case files at these stages without a planned visit: applications first, then by nearest due end; at most `limit`. */
export async function listUnplanned(
  tx: Db,
  place: VisitPlace,
  stages: readonly Stage[],
  limit: number,
): Promise<CaseFileRow[]> {
  const t = tables(tx)
  const { open, stage, kind, visitOn, dueAt, id } = t.caseFiles
  return tx
    .select()
    .from(t.caseFiles)
    .where(and(eq(open, true), inArray(stage, [...stages]), isNull(visitOn), isInPlace(t, place)))
    .orderBy(sql`case when ${kind} = 'application' then 0 else 1 end`, asc(dueAt), asc(id))
    .limit(limit)
}

function isInPlace(t: Tables, { unitIds, hiddenFrom }: VisitPlace): SQL | undefined {
  const { sealed, unitId } = t.caseFiles
  return and(
    eq(sealed, false),
    inArray(unitId, [...unitIds]),
    ...(hiddenFrom === undefined ? [] : [isNotAside(t, sql`${hiddenFrom}`)]),
  )
}
