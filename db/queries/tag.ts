import { and, asc, eq, inArray, notExists } from 'drizzle-orm'
import { forUpdate } from '#db/dialect/sql.ts'
import { type Db, given, prepared, tables } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'

export type TagRow = Tables['tags']['$inferSelect']
export type Tag = Pick<TagRow, 'id' | 'name' | 'unitId'>

/** The tags of some units, by name. */
export function listTags(tx: Db, unitIds: readonly string[], limit: number): Promise<Tag[]> {
  const { id, name, unitId } = tables(tx).tags
  return tx
    .select({ id, name, unitId })
    .from(tables(tx).tags)
    .where(inArray(unitId, [...unitIds]))
    .orderBy(asc(name), asc(id))
    .limit(limit)
}

export function listTagsOn(tx: Db, caseFileId: string): Promise<Tag[]> {
  return prepared(tx, 'list-tags-on', ({ tags, caseTags }) =>
    tx
      .select({ id: tags.id, name: tags.name, unitId: tags.unitId })
      .from(caseTags)
      .innerJoin(tags, eq(tags.id, caseTags.tagId))
      .where(eq(caseTags.caseFileId, given(caseTags.caseFileId, 'caseFileId')))
      .orderBy(asc(tags.name), asc(tags.id)),
  ).all({ caseFileId })
}

/** Makes a tag, or finds the one that its unit has under that name; held until the transaction ends. */
export async function holdTag(tx: Db, row: TagRow): Promise<string> {
  const { tags: t } = tables(tx)
  const [held] = await tx
    .insert(t)
    .values(row)
    .onConflictDoUpdate({ target: [t.unitId, t.folded], set: { folded: row.folded } })
    .returning({ id: t.id })
  return held!.id
}

/** Who put a tag on a case file, and when; undefined where it is not on it. */
export async function findCaseTag(
  tx: Db,
  caseFileId: string,
  tagId: string,
): Promise<Tables['caseTags']['$inferSelect'] | undefined> {
  const { caseTags: t } = tables(tx)
  const [row] = await tx
    .select()
    .from(t)
    .where(and(eq(t.caseFileId, caseFileId), eq(t.tagId, tagId)))
    .limit(1)
  return row
}

/** Puts a tag on a case file; false where it was on it already. */
export async function insertCaseTag(tx: Db, row: Tables['caseTags']['$inferSelect']): Promise<boolean> {
  const { caseTags } = tables(tx)
  const put = await tx.insert(caseTags).values(row).onConflictDoNothing().returning({ tagId: caseTags.tagId })
  return put.length === 1
}

/** Takes a tag off; false where it was not on it. */
export async function deleteCaseTag(tx: Db, caseFileId: string, tagId: string): Promise<boolean> {
  const { caseTags: t } = tables(tx)
  const gone = await tx
    .delete(t)
    .where(and(eq(t.caseFileId, caseFileId), eq(t.tagId, tagId)))
    .returning({ tagId: t.tagId })
  return gone.length === 1
}

/** Takes every tag off a case file; gives their ids. */
export async function deleteTagsOn(tx: Db, caseFileId: string): Promise<string[]> {
  const { caseTags: t } = tables(tx)
  const gone = await tx.delete(t).where(eq(t.caseFileId, caseFileId)).returning({ tagId: t.tagId })
  return gone.map(({ tagId }) => tagId)
}

/** Forgets a tag that is on no case file any more. It is held first: whoever puts it on just now keeps it. */
export async function deleteIfUnused(tx: Db, tagId: string): Promise<void> {
  const { tags: t, caseTags } = tables(tx)
  await forUpdate(tx, tx.select({ id: t.id }).from(t).where(eq(t.id, tagId)))
  const uses = tx.select({ tagId: caseTags.tagId }).from(caseTags).where(eq(caseTags.tagId, tagId))
  await tx.delete(t).where(and(eq(t.id, tagId), notExists(uses)))
}
