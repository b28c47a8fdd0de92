import { and, eq } from 'drizzle-orm'
import { type Db, given, insertRow, prepared, tables } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'

export type ReceiptRow = Tables['receipts']['$inferSelect']
export type ResidentSessionRow = Tables['residentSessions']['$inferSelect']

export function insertReceipt(tx: Db, row: ReceiptRow): Promise<unknown> {
  return insertRow(tx, 'receipts', row)
}

export function findReceipt(
  tx: Db,
  cookieHash: Uint8Array,
  caseFileId: string,
): Promise<ReceiptRow | undefined> {
  return prepared(tx, 'find-receipt', (t) =>
    tx
      .select()
      .from(t.receipts)
      .where(
        and(
          eq(t.receipts.cookieHash, given(t.receipts.cookieHash, 'cookieHash')),
          eq(t.receipts.caseFileId, given(t.receipts.caseFileId, 'caseFileId')),
        ),
      ),
  ).get({ cookieHash, caseFileId })
}

/** Opens a case file for a browser, or keeps it open longer. */
export function putResidentSession(tx: Db, row: ResidentSessionRow): Promise<unknown> {
  return prepared(tx, 'put-resident-session', (t) => {
    const { id, cookieHash, caseFileId, shared, endsAt } = t.residentSessions
    return tx
      .insert(t.residentSessions)
      .values({
        id: given(id, 'id'),
        cookieHash: given(cookieHash, 'cookieHash'),
        caseFileId: given(caseFileId, 'caseFileId'),
        shared: given(shared, 'shared'),
        endsAt: given(endsAt, 'endsAt'),
      })
      .onConflictDoUpdate({
        target: [cookieHash, caseFileId],
        set: { shared: given(shared, 'shared'), endsAt: given(endsAt, 'endsAt') },
      })
  }).run(row)
}

export function findResidentSession(
  tx: Db,
  cookieHash: Uint8Array,
  caseFileId: string,
): Promise<ResidentSessionRow | undefined> {
  return prepared(tx, 'find-resident-session', (t) =>
    tx
      .select()
      .from(t.residentSessions)
      .where(
        and(
          eq(t.residentSessions.cookieHash, given(t.residentSessions.cookieHash, 'cookieHash')),
          eq(t.residentSessions.caseFileId, given(t.residentSessions.caseFileId, 'caseFileId')),
        ),
      ),
  ).get({ cookieHash, caseFileId })
}

/** Ends what the access code of a case file has opened so far: receipts and sessions of all browsers. */
export async function deleteHoldersOf(tx: Db, caseFileId: string): Promise<void> {
  const { receipts, residentSessions } = tables(tx)
  await tx.delete(receipts).where(eq(receipts.caseFileId, caseFileId))
  await tx.delete(residentSessions).where(eq(residentSessions.caseFileId, caseFileId))
}
