import { and, asc, desc, eq, inArray, isNotNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { type Db, given, prepared, tables } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'
import { IN_TRANSFER } from '#domain/case-file/move-rules/rule.ts'
import type { CaseFileRow } from './case-file.ts'
import { type QueueRow, shown } from './queue.ts'
import { isNotAside, type QueuePlace } from './queue-filter.ts'
import { caseMatches } from './search.ts'

/** What these units sent on and nobody has taken up yet: few, and found by the sender alone. */
export async function listSentOn(tx: Db, unitIds: readonly string[], limit: number): Promise<QueueRow[]> {
  const t = tables(tx)
  const { sendingUnitId, stage, urgencyRank, dueAt, id } = t.caseFiles
  return tx
    .select(shown(t))
    .from(t.caseFiles)
    .where(and(inArray(sendingUnitId, [...unitIds]), inArray(stage, [...IN_TRANSFER])))
    .orderBy(asc(urgencyRank), asc(dueAt), asc(id))
    .limit(limit)
}

/** Closed case files of these places, the latest first, before an instant (UTC ms) and id. */
export async function listClosed(
  tx: Db,
  places: readonly QueuePlace[],
  before: { closedAt: number; id: string } | null,
  limit: number,
): Promise<QueueRow[]> {
  const t = tables(tx)
  const { closedAt, id } = t.caseFiles
  const older = before
    ? [or(lt(closedAt, before.closedAt), and(eq(closedAt, before.closedAt), lt(id, before.id)))]
    : []
  return tx
    .select(shown(t))
    .from(t.caseFiles)
    .where(and(inAnyPlace(t, places), isNotNull(closedAt), ...older))
    .orderBy(desc(closedAt), desc(id))
    .limit(limit)
}

/** Case files of these places in whose text every phrase stands: open ones first, then the latest. */
export async function listFound(
  tx: Db,
  places: readonly QueuePlace[],
  phrases: readonly (readonly string[])[],
  limit: number,
): Promise<QueueRow[]> {
  const t = tables(tx)
  const { caseFiles } = t
  return tx
    .select(shown(t))
    .from(caseFiles)
    .where(and(caseMatches(tx, caseFiles.id, phrases), inAnyPlace(t, places)))
    .orderBy(desc(caseFiles.open), desc(caseFiles.filedAt), desc(caseFiles.id))
    .limit(limit)
}

/** Case files of the same person, by the keyed hash of the identity number, the latest first. */
export function listByPerson(
  tx: Db,
  personHash: Uint8Array,
): Promise<(QueueRow & Pick<CaseFileRow, 'receivedOn'>)[]> {
  return prepared(tx, 'list-by-person', (t) =>
    tx
      .select({ ...shown(t), receivedOn: t.caseFiles.receivedOn })
      .from(t.caseFiles)
      .where(eq(t.caseFiles.personHash, given(t.caseFiles.personHash, 'personHash')))
      .orderBy(desc(t.caseFiles.filedAt))
      .limit(10),
  ).all({ personHash })
}

function inAnyPlace(t: Tables, places: readonly QueuePlace[]): SQL | undefined {
  const { sealed, unitId } = t.caseFiles
  const each = [false, true].flatMap((isSealed) => {
    const own = places.filter((place) => place.sealed === isSealed)
    if (own.length === 0) return []
    const units = own.flatMap((place) => place.unitId ?? [])
    const isTown = own.some((place) => place.unitId === null)
    return [isTown ? eq(sealed, isSealed) : and(eq(sealed, isSealed), inArray(unitId, units))]
  })
  if (each.length === 0) return sql`1 = 0`
  const hiddenFrom = places.find((place) => place.hiddenFrom !== undefined)?.hiddenFrom
  return hiddenFrom === undefined ? or(...each) : and(or(...each), isNotAside(t, sql`${hiddenFrom}`))
}
