import { eq, lt } from 'drizzle-orm'
import { type Db, insertRow, tables } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'

export type BulkRunRow = Tables['bulkRuns']['$inferSelect']

export async function insertBulkRun(tx: Db, row: Tables['bulkRuns']['$inferInsert']): Promise<void> {
  await insertRow(tx, 'bulkRuns', row)
}

export async function findBulkRun(tx: Db, id: string): Promise<BulkRunRow | undefined> {
  const { bulkRuns: t } = tables(tx)
  const [row] = await tx.select().from(t).where(eq(t.id, id)).limit(1)
  return row
}

/** Writes down what is to be done, or what became of it. */
export async function updateBulkRun(
  tx: Db,
  id: string,
  next: Partial<Pick<BulkRunRow, 'sealed' | 'plannedAt' | 'results' | 'doneAt' | 'undone' | 'undoneAt'>>,
): Promise<void> {
  const { bulkRuns: t } = tables(tx)
  await tx.update(t).set(next).where(eq(t.id, id))
}

export async function deleteBulkRunsMadeBefore(tx: Db, instant: number): Promise<void> {
  const { bulkRuns: t } = tables(tx)
  await tx.delete(t).where(lt(t.createdAt, instant))
}
