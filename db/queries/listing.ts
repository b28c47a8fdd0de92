import { and, asc, between, eq, exists, gt, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import { type Db, tables } from '#db/handle.ts'
import type { EventType } from '#domain/case-file/event.ts'
import type { ListedCase } from '#domain/measure/lines.ts'
import type { Slice } from './figure.ts'
import { isNotAside } from './queue-filter.ts'

export type ListingPage = Slice & { readonly after: string; readonly limit: number }

/** Case files received on a span of local dates. `after` is an id, at least the first that may have been made then. */
export async function listFiled(
  read: Db,
  days: { from: string; to: string },
  { after, limit, ...slice }: ListingPage,
): Promise<ListedCase[]> {
  const { caseFiles: f } = tables(read)
  const rows = await read
    .select({ ...ofFile(read), key: f.id, at: f.recordedAt })
    .from(f)
    .where(and(gt(f.id, after), between(f.receivedOn, days.from, days.to), ...visible(read, slice, true)))
    .orderBy(asc(f.id))
    .limit(limit)
  return rows.map((row) => ({ ...row, clock: null, dueOn: null }))
}

/** Open case files received on a span of local dates. */
export async function listOpen(
  read: Db,
  days: { from: string; to: string },
  { after, limit, ...slice }: ListingPage,
): Promise<ListedCase[]> {
  const { caseFiles: f } = tables(read)
  const rows = await read
    .select({ ...ofFile(read), key: f.id, at: f.recordedAt })
    .from(f)
    .where(
      and(
        eq(f.open, true),
        gt(f.id, after),
        between(f.receivedOn, days.from, days.to),
        ...visible(read, slice, true),
      ),
    )
    .orderBy(asc(f.id))
    .limit(limit)
  return rows.map((row) => ({ ...row, clock: null, dueOn: null }))
}

/**
 * Acts between two instants; of each case file only the first of its kind by the authority where asked. The events are
 * read along their ids and the case files asked about one by one: a join would look through all of them first.
 */
export async function listActs(
  read: Db,
  acts: { from: number; to: number; types: readonly EventType[]; onlyFirst: boolean },
  { after, limit, ...slice }: ListingPage,
): Promise<ListedCase[]> {
  const { caseFiles: f, caseEvents: e } = tables(read)
  const mayBeSeen = read
    .select({ id: f.id })
    .from(f)
    .where(and(eq(f.id, e.caseFileId), ...visible(read, slice, true)))
  const found = await read
    .select({ key: e.id, at: e.at, caseFileId: e.caseFileId })
    .from(e)
    .where(
      and(
        gt(e.id, after),
        inArray(e.type, [...acts.types]),
        gte(e.at, acts.from),
        lt(e.at, acts.to),
        ...(acts.onlyFirst ? [isFirst(read, acts.types)] : []),
        exists(mayBeSeen),
      ),
    )
    .orderBy(asc(e.id))
    .limit(limit)
  return withFiles(read, found)
}

function isFirst(read: Db, types: readonly EventType[]): SQL {
  const { caseEvents: e } = tables(read)
  const named = sql.join(
    types.map((type) => sql`${type}`),
    sql`, `,
  )
  return sql`${e.actorKind} in ('staff', 'system') and not exists (select 1 from ${e} as earlier
    where earlier.case_file_id = ${e.caseFileId} and earlier.number < ${e.number}
    and earlier.type in (${named}) and earlier.actor_kind in ('staff', 'system'))`
}

async function withFiles(
  read: Db,
  acts: readonly { key: string; at: number; caseFileId: string }[],
): Promise<ListedCase[]> {
  if (acts.length === 0) return []
  const { caseFiles: f } = tables(read)
  const ids = [...new Set(acts.map(({ caseFileId }) => caseFileId))]
  const rows = await read
    .select({ id: f.id, ...ofFile(read) })
    .from(f)
    .where(inArray(f.id, ids))
  const files = new Map(rows.map(({ id, ...file }) => [id, file]))
  return acts.flatMap(({ key, at, caseFileId }) => {
    const file = files.get(caseFileId)
    return file ? [{ ...file, key, at, clock: null, dueOn: null }] : []
  })
}

/** Clocks of the authority that ended between two instants or were due then and are over, kept or missed or all. */
export async function listClocks(
  read: Db,
  clocks: { from: number; to: number; now: number; state: 'all' | 'kept' | 'missed' },
  { after, limit, ...slice }: ListingPage,
): Promise<ListedCase[]> {
  const { caseFiles: f, caseClocks: c } = tables(read)
  const { from, to, now, state } = clocks
  const wasDue = and(gt(c.dueAt, from), lt(c.dueAt, to + 1))
  const hasStopped = and(eq(c.running, false), or(and(gte(c.stoppedAt, from), lt(c.stoppedAt, to)), wasDue))
  const isOverdue = and(eq(c.running, true), wasDue, lt(c.dueAt, now))
  const which = {
    all: or(hasStopped, isOverdue),
    kept: and(hasStopped, eq(c.state, 'met')),
    missed: or(and(hasStopped, eq(c.state, 'missed')), isOverdue),
  }[state]
  const isWithdrawnInTime = sql`not (${c.state} = 'met' and exists (select 1 from case_events w
    where w.case_file_id = ${c.caseFileId} and w.type = 'withdrawn' and w.at = ${c.stoppedAt}))`
  return read
    .select({ ...ofFile(read), unitId: c.unitId, key: c.id, at: c.stoppedAt, clock: c.clock, dueOn: c.dueOn })
    .from(c)
    .innerJoin(f, eq(f.id, c.caseFileId))
    .where(
      and(
        gt(c.id, after),
        eq(c.holder, 'authority'),
        which,
        isWithdrawnInTime,
        ...(slice.unitIds ? [inArray(c.unitId, [...slice.unitIds])] : []),
        ...visible(read, slice, false),
      ),
    )
    .orderBy(asc(c.id))
    .limit(limit)
}

function ofFile(read: Db) {
  const { caseFiles: f } = tables(read)
  return {
    reference: f.reference,
    service: f.service,
    unitId: f.unitId,
    stage: f.stage,
    receivedOn: f.receivedOn,
  }
}

function visible(read: Db, { unitIds, service, areaId, hiddenFrom }: Slice, byUnit: boolean): SQL[] {
  const { caseFiles: f } = tables(read)
  return [
    eq(f.sealed, false),
    ...(byUnit && unitIds ? [inArray(f.unitId, [...unitIds])] : []),
    ...(service === undefined ? [] : [eq(f.service, service)]),
    ...(areaId === undefined ? [] : [eq(f.subdistrictId, areaId)]),
    ...(hiddenFrom === undefined ? [] : [isNotAside(tables(read), sql`${hiddenFrom}`)]),
  ]
}
