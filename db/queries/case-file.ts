import { and, eq, or } from 'drizzle-orm'
import { forUpdate } from '#db/dialect/sql.ts'
import { type Db, given, insertRow, prepared, tables } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'

export type CaseFileRow = Tables['caseFiles']['$inferSelect']
export type NewCaseFileRow = Tables['caseFiles']['$inferInsert']

/** The columns that every move refreshes from the folded state. */
export const PROJECTED = [
  'stage',
  'open',
  'sealed',
  'urgency',
  'urgencyRank',
  'unitId',
  'sendingUnitId',
  'areaId',
  'subdistrictId',
  'handlerId',
  'partnerId',
  'reviewUnitId',
  'awaits',
  'awaitedBy',
  'legUnitIds',
  'approvingUnitId',
  'orderState',
  'visitOn',
  'followsId',
  'decidedAt',
  'closedAt',
  'reopenUntil',
  'eraseAt',
  'dueAt',
  'dueClock',
  'dueFrom',
  'duePaused',
  'version',
] as const
export type Projection = Pick<CaseFileRow, (typeof PROJECTED)[number]>

export function insertCaseFile(tx: Db, row: NewCaseFileRow): Promise<unknown> {
  return insertRow(tx, 'caseFiles', row)
}

export function findCaseFile(tx: Db, reference: string): Promise<CaseFileRow | undefined> {
  return prepared(tx, 'find-case-file', (t) =>
    tx
      .select()
      .from(t.caseFiles)
      .where(eq(t.caseFiles.reference, given(t.caseFiles.reference, 'reference'))),
  ).get({ reference })
}

/** The same, held until the transaction ends: whatever is decided on it stays true until then. */
export function lockCaseFile(tx: Db, reference: string): Promise<CaseFileRow | undefined> {
  return prepared(tx, 'lock-case-file', (t) =>
    forUpdate(
      tx,
      tx
        .select()
        .from(t.caseFiles)
        .where(eq(t.caseFiles.reference, given(t.caseFiles.reference, 'reference'))),
    ),
  ).get({ reference })
}

export function findCaseFileById(tx: Db, id: string): Promise<CaseFileRow | undefined> {
  return prepared(tx, 'find-case-file-by-id', (t) =>
    tx
      .select()
      .from(t.caseFiles)
      .where(eq(t.caseFiles.id, given(t.caseFiles.id, 'id'))),
  ).get({ id })
}

/** The case file that the same form, sent before, has made. */
export function findFiledBefore(tx: Db, idempotencyKey: string): Promise<CaseFileRow | undefined> {
  return prepared(tx, 'find-filed-before', (t) =>
    tx
      .select()
      .from(t.caseFiles)
      .where(eq(t.caseFiles.idempotencyKey, given(t.caseFiles.idempotencyKey, 'idempotencyKey'))),
  ).get({ idempotencyKey })
}

/** Writes the projection if nobody wrote since `versionBefore`; false when somebody did. */
export async function updateProjection(
  tx: Db,
  id: string,
  versionBefore: number,
  next: Projection,
): Promise<boolean> {
  const changed = await prepared(tx, 'update-projection', (t) => {
    const columns = Object.fromEntries(PROJECTED.map((name) => [name, given(t.caseFiles[name], name)]))
    return tx
      .update(t.caseFiles)
      .set(columns)
      .where(
        and(
          eq(t.caseFiles.id, given(t.caseFiles.id, 'id')),
          eq(t.caseFiles.version, given(t.caseFiles.version, 'before')),
        ),
      )
  }).run({ ...next, id, before: versionBefore })
  return changed === 1
}

export function updateAccessCode(tx: Db, id: string, accessCodeHash: Uint8Array): Promise<unknown> {
  return prepared(tx, 'update-access-code', (t) =>
    tx
      .update(t.caseFiles)
      .set({
        accessCodeHash: given(t.caseFiles.accessCodeHash, 'accessCodeHash'),
        wrongCodes: 0,
        codesLockedUntil: null,
      })
      .where(eq(t.caseFiles.id, given(t.caseFiles.id, 'id'))),
  ).run({ id, accessCodeHash })
}

export function updateWrongCodes(
  tx: Db,
  id: string,
  wrongCodes: number,
  codesLockedUntil: number | null,
): Promise<unknown> {
  return prepared(tx, 'update-wrong-codes', (t) =>
    tx
      .update(t.caseFiles)
      .set({
        wrongCodes: given(t.caseFiles.wrongCodes, 'wrongCodes'),
        codesLockedUntil: given(t.caseFiles.codesLockedUntil, 'codesLockedUntil'),
      })
      .where(eq(t.caseFiles.id, given(t.caseFiles.id, 'id'))),
  ).run({ id, wrongCodes, codesLockedUntil })
}

/** Takes every text that somebody wrote out of a case file, and who belonged to it; what is left names nobody. */
export async function eraseTexts(
  tx: Db,
  id: string,
  blank: Pick<CaseFileRow, 'titleSealed' | 'accessCodeHash'>,
): Promise<void> {
  const { caseFiles, caseEvents, receipts, residentSessions, outbox, presences } = tables(tx)
  const { publicNotices, noticeObjections: objections } = tables(tx)
  await tx
    .update(caseFiles)
    .set({ ...blank, personHash: null })
    .where(eq(caseFiles.id, id))
  await tx.update(caseEvents).set({ sealed: null }).where(eq(caseEvents.caseFileId, id))
  await tx.delete(receipts).where(eq(receipts.caseFileId, id))
  await tx.delete(residentSessions).where(eq(residentSessions.caseFileId, id))
  await tx.delete(outbox).where(eq(outbox.caseFileId, id))
  await tx.delete(presences).where(eq(presences.caseFileId, id))
  await tx.delete(publicNotices).where(eq(publicNotices.caseFileId, id))
  await tx.delete(objections).where(or(eq(objections.caseFileId, id), eq(objections.noticedId, id)))
}
