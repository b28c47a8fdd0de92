import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm'
import { type Db, insertRow, tables } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'

export type SavedViewRow = Tables['savedViews']['$inferSelect']

export async function insertSavedView(tx: Db, row: SavedViewRow): Promise<void> {
  await insertRow(tx, 'savedViews', row)
}

/** Views of one person, and those that are shared with these units, by their names. */
export function listSavedViews(tx: Db, ownerId: string, unitIds: readonly string[]): Promise<SavedViewRow[]> {
  const { savedViews: t } = tables(tx)
  const own = and(eq(t.ownerId, ownerId), isNull(t.unitId))
  return tx
    .select()
    .from(t)
    .where(or(own, inArray(t.unitId, [...unitIds])))
    .orderBy(asc(t.name), asc(t.id))
}

export async function findSavedView(tx: Db, id: string): Promise<SavedViewRow | undefined> {
  const { savedViews: t } = tables(tx)
  const [row] = await tx.select().from(t).where(eq(t.id, id)).limit(1)
  return row
}

export async function renameSavedView(tx: Db, id: string, name: string): Promise<void> {
  const { savedViews: t } = tables(tx)
  await tx.update(t).set({ name }).where(eq(t.id, id))
}

export async function deleteSavedView(tx: Db, id: string): Promise<void> {
  const { savedViews: t } = tables(tx)
  await tx.delete(t).where(eq(t.id, id))
}
