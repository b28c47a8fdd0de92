import { and, eq } from 'drizzle-orm'
import { type Db, tables } from '#db/handle.ts'
import type { ReceiptRow } from './receipt.ts'

/** Keeps one receipt per browser and case file: a newer code takes the place of the older one. */
export async function putReceipt(tx: Db, row: ReceiptRow): Promise<void> {
  const { receipts } = tables(tx)
  const { id, sealed, endsAt } = row
  await tx
    .insert(receipts)
    .values(row)
    .onConflictDoUpdate({ target: [receipts.cookieHash, receipts.caseFileId], set: { id, sealed, endsAt } })
}

export async function deleteReceipt(tx: Db, cookieHash: Uint8Array, caseFileId: string): Promise<void> {
  const { receipts } = tables(tx)
  await tx
    .delete(receipts)
    .where(and(eq(receipts.cookieHash, cookieHash), eq(receipts.caseFileId, caseFileId)))
}
