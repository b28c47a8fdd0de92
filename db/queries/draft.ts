import { and, eq, lt } from 'drizzle-orm'
import { forUpdate } from '#db/dialect/sql.ts'
import { type Db, given, insertRow, prepared, tables } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'

export type DraftRow = Tables['drafts']['$inferSelect']

/** The draft of one service in one browser, ended ones included. */
export function findDraft(tx: Db, cookieHash: Uint8Array, service: string): Promise<DraftRow | undefined> {
  return prepared(tx, 'find-draft', (t) =>
    tx
      .select()
      .from(t.drafts)
      .where(
        and(
          eq(t.drafts.cookieHash, given(t.drafts.cookieHash, 'cookieHash')),
          eq(t.drafts.service, given(t.drafts.service, 'service')),
        ),
      ),
  ).get({ cookieHash, service })
}

/** The same, held until the transaction ends: two pages of one draft are written one after the other. */
export function lockDraft(tx: Db, cookieHash: Uint8Array, service: string): Promise<DraftRow | undefined> {
  return prepared(tx, 'lock-draft', (t) =>
    forUpdate(
      tx,
      tx
        .select()
        .from(t.drafts)
        .where(
          and(
            eq(t.drafts.cookieHash, given(t.drafts.cookieHash, 'cookieHash')),
            eq(t.drafts.service, given(t.drafts.service, 'service')),
          ),
        ),
    ),
  ).get({ cookieHash, service })
}

export function insertDraft(tx: Db, row: DraftRow): Promise<unknown> {
  return insertRow(tx, 'drafts', row)
}

export function updateDraft(tx: Db, id: string, sealed: Uint8Array, endsAt: number): Promise<unknown> {
  return prepared(tx, 'update-draft', (t) =>
    tx
      .update(t.drafts)
      .set({ sealed: given(t.drafts.sealed, 'sealed'), endsAt: given(t.drafts.endsAt, 'endsAt') })
      .where(eq(t.drafts.id, given(t.drafts.id, 'id'))),
  ).run({ id, sealed, endsAt })
}

export function deleteDraft(tx: Db, id: string): Promise<unknown> {
  return prepared(tx, 'delete-draft', (t) =>
    tx.delete(t.drafts).where(eq(t.drafts.id, given(t.drafts.id, 'id'))),
  ).run({ id })
}

/** Everything that hangs on a browser's cookie. */
export async function deleteAllOfBrowser(tx: Db, cookieHash: Uint8Array): Promise<void> {
  const { drafts, formStates, receipts, residentSessions } = tables(tx)
  await tx.delete(drafts).where(eq(drafts.cookieHash, cookieHash))
  await tx.delete(formStates).where(eq(formStates.cookieHash, cookieHash))
  await tx.delete(receipts).where(eq(receipts.cookieHash, cookieHash))
  await tx.delete(residentSessions).where(eq(residentSessions.cookieHash, cookieHash))
}

/** Drafts, refused forms, receipts and sessions that ended before `now`. */
export async function deleteEndedOfBrowsers(tx: Db, now: number): Promise<void> {
  const { drafts, formStates, receipts, residentSessions } = tables(tx)
  await tx.delete(drafts).where(lt(drafts.endsAt, now))
  await tx.delete(formStates).where(lt(formStates.endsAt, now))
  await tx.delete(receipts).where(lt(receipts.endsAt, now))
  await tx.delete(residentSessions).where(lt(residentSessions.endsAt, now))
}
