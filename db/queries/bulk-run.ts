import { and, eq, isNull, lt, type SQL } from 'drizzle-orm'
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

/** Writes down what is to be done; false where it has been carried out. */
export function planBulkRun(
  tx: Db,
  id: string,
  plan: Pick<BulkRunRow, 'sealed' | 'plannedAt'>,
): Promise<boolean> {
  const { bulkRuns: t } = tables(tx)
  return updateOnce(tx, plan, and(eq(t.id, id), isNull(t.doneAt)))
}

/** Writes down what became of it, and by which words; false where that stands already. */
export function finishBulkRun(
  tx: Db,
  id: string,
  done: Pick<BulkRunRow, 'results' | 'doneAt'> & Partial<Pick<BulkRunRow, 'sealed'>>,
): Promise<boolean> {
  const { bulkRuns: t } = tables(tx)
  return updateOnce(tx, done, and(eq(t.id, id), isNull(t.doneAt)))
}

/** Writes down what was taken back; false where that stands already. */
export function undoBulkRun(
  tx: Db,
  id: string,
  back: Pick<BulkRunRow, 'undone' | 'undoneAt'>,
): Promise<boolean> {
  const { bulkRuns: t } = tables(tx)
  return updateOnce(tx, back, and(eq(t.id, id), isNull(t.undoneAt)))
}

export async function deleteBulkRunsMadeBefore(tx: Db, instant: number): Promise<void> {
  const { bulkRuns: t } = tables(tx)
  await tx.delete(t).where(lt(t.createdAt, instant))
}

async function updateOnce(tx: Db, next: Partial<BulkRunRow>, where: SQL | undefined): Promise<boolean> {
  const { bulkRuns: t } = tables(tx)
  return (await tx.update(t).set(next).where(where).returning({ id: t.id })).length === 1
}
