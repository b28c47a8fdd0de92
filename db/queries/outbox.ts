import { and, asc, eq, isNull, lte } from 'drizzle-orm'
import { type Db, insertRow, tables } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'

export type OutboxRow = Tables['outbox']['$inferSelect']

export function insertOutboxItem(tx: Db, row: Tables['outbox']['$inferInsert']): Promise<unknown> {
  return insertRow(tx, 'outbox', row)
}

/** Items that are to be sent by `now`, the oldest first. */
export function listOutboxDue(tx: Db, now: number, limit: number): Promise<OutboxRow[]> {
  const { outbox } = tables(tx)
  return tx
    .select()
    .from(outbox)
    .where(and(isNull(outbox.sentAt), lte(outbox.nextAt, now)))
    .orderBy(asc(outbox.nextAt), asc(outbox.id))
    .limit(limit)
}

export async function markSent(tx: Db, id: string, now: number): Promise<void> {
  const { outbox } = tables(tx)
  await tx.update(outbox).set({ sentAt: now, nextAt: null }).where(eq(outbox.id, id))
}

/** Tries again at `nextAt`; never again where it is null. */
export async function markFailed(tx: Db, id: string, attempts: number, nextAt: number | null): Promise<void> {
  const { outbox } = tables(tx)
  await tx.update(outbox).set({ attempts, nextAt }).where(eq(outbox.id, id))
}
