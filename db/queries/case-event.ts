import { and, asc, eq, inArray } from 'drizzle-orm'
import { type Db, given, insertRow, prepared, tables } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'
import type { CaseEvent, EventActor } from '#domain/case-file/event.ts'

export type CaseEventRow = Tables['caseEvents']['$inferSelect']
export type NewCaseEventRow = Tables['caseEvents']['$inferInsert']

export function insertCaseEvent(tx: Db, row: NewCaseEventRow): Promise<unknown> {
  return insertRow(tx, 'caseEvents', row)
}

/** All events of a case file, in their order. */
export function listCaseEvents(tx: Db, caseFileId: string): Promise<CaseEventRow[]> {
  return prepared(tx, 'list-case-events', (t) =>
    tx
      .select()
      .from(t.caseEvents)
      .where(eq(t.caseEvents.caseFileId, given(t.caseEvents.caseFileId, 'caseFileId')))
      .orderBy(asc(t.caseEvents.number)),
  ).all({ caseFileId })
}

/** The event that the same form, sent before, has written. */
export function findCaseEvent(tx: Db, caseFileId: string, number: number): Promise<CaseEventRow | undefined> {
  return prepared(tx, 'find-case-event', (t) =>
    tx
      .select()
      .from(t.caseEvents)
      .where(
        and(
          eq(t.caseEvents.caseFileId, given(t.caseEvents.caseFileId, 'caseFileId')),
          eq(t.caseEvents.number, given(t.caseEvents.number, 'number')),
        ),
      ),
  ).get({ caseFileId, number })
}

export function findEventByKey(tx: Db, idempotencyKey: string): Promise<CaseEventRow | undefined> {
  return prepared(tx, 'find-event-by-key', (t) =>
    tx
      .select()
      .from(t.caseEvents)
      .where(eq(t.caseEvents.idempotencyKey, given(t.caseEvents.idempotencyKey, 'idempotencyKey'))),
  ).get({ idempotencyKey })
}

/** The one place where a stored row becomes an event: what was written by type is read by type. */
export function eventOfRow(row: CaseEventRow): CaseEvent {
  const { number, type, at, recordedAt, data } = row
  return { number, type, at, recordedAt, by: actorOfRow(row), data } as unknown as CaseEvent
}

function actorOfRow(row: CaseEventRow): EventActor {
  if (row.actorKind === 'staff') return { kind: 'staff', staffId: row.actorId ?? '', unitId: row.actorUnitId }
  if (row.actorKind === 'system') return { kind: 'system', job: row.actorId ?? '' }
  return { kind: row.actorKind }
}

/** The sealed text of the filing itself. */
export async function findFirstSealed(tx: Db, caseFileId: string): Promise<Uint8Array | null> {
  const row = await prepared(tx, 'find-first-sealed', (t) =>
    tx
      .select({ sealed: t.caseEvents.sealed })
      .from(t.caseEvents)
      .where(
        and(
          eq(t.caseEvents.caseFileId, given(t.caseEvents.caseFileId, 'caseFileId')),
          eq(t.caseEvents.number, 1),
        ),
      ),
  ).get({ caseFileId })
  return row?.sealed ?? null
}

/** How these case files were filed: the first event of each. */
export async function listFilings(tx: Db, caseFileIds: readonly string[]): Promise<CaseEventRow[]> {
  if (caseFileIds.length === 0) return []
  const { caseEvents: t } = tables(tx)
  return tx
    .select()
    .from(t)
    .where(and(inArray(t.caseFileId, [...caseFileIds]), eq(t.number, 1)))
}
