import { asc, eq } from 'drizzle-orm'
import { type Db, given, insertRow, prepared } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'

export type CaseClockRow = Tables['caseClocks']['$inferSelect']
export type NewCaseClockRow = Tables['caseClocks']['$inferInsert']

const REFRESHED = [
  'unitId',
  'state',
  'running',
  'startedAt',
  'dueAt',
  'dueOn',
  'provisional',
  'stoppedAt',
  'warned',
  'breachedAt',
  'nextCheckAt',
] as const
export type RefreshedClock = Pick<CaseClockRow, (typeof REFRESHED)[number]>

export function insertCaseClock(tx: Db, row: NewCaseClockRow): Promise<unknown> {
  return insertRow(tx, 'caseClocks', row)
}

export function listCaseClocks(tx: Db, caseFileId: string): Promise<CaseClockRow[]> {
  return prepared(tx, 'list-case-clocks', (t) =>
    tx
      .select()
      .from(t.caseClocks)
      .where(eq(t.caseClocks.caseFileId, given(t.caseClocks.caseFileId, 'caseFileId')))
      .orderBy(asc(t.caseClocks.startedAt), asc(t.caseClocks.round), asc(t.caseClocks.id)),
  ).all({ caseFileId })
}

export function updateCaseClock(tx: Db, id: string, next: RefreshedClock): Promise<unknown> {
  return prepared(tx, 'update-case-clock', (t) =>
    tx
      .update(t.caseClocks)
      .set(Object.fromEntries(REFRESHED.map((name) => [name, given(t.caseClocks[name], name)])))
      .where(eq(t.caseClocks.id, given(t.caseClocks.id, 'id'))),
  ).run({ ...next, id })
}
