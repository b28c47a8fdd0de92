import { and, asc, eq, inArray, notInArray } from 'drizzle-orm'
import { type Db, given, insertRow, prepared, tables } from '#db/handle.ts'
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

export async function findTag(tx: Db, unitId: string, folded: string): Promise<TagRow | undefined> {
  const { tags: t } = tables(tx)
  const [row] = await tx
    .select()
    .from(t)
    .where(and(eq(t.unitId, unitId), eq(t.folded, folded)))
    .limit(1)
  return row
}

export async function insertTag(tx: Db, row: TagRow): Promise<void> {
  await insertRow(tx, 'tags', row)
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

export async function deleteTagsOn(tx: Db, caseFileId: string): Promise<void> {
  const { caseTags: t } = tables(tx)
  await tx.delete(t).where(eq(t.caseFileId, caseFileId))
}

/** Forgets the tags that are on no case file any more. */
export async function deleteUnusedTags(tx: Db): Promise<void> {
  const { tags, caseTags } = tables(tx)
  await tx.delete(tags).where(notInArray(tags.id, tx.select({ id: caseTags.tagId }).from(caseTags)))
}
