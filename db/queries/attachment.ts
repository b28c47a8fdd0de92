import { and, eq, inArray } from 'drizzle-orm'
import { type Db, given, insertRow, prepared, tables } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'

export type AttachmentRow = Tables['attachments']['$inferSelect']

export function insertAttachment(tx: Db, row: AttachmentRow): Promise<unknown> {
  return insertRow(tx, 'attachments', row)
}

/** The file of one event, if it is there still. */
export function findAttachment(
  tx: Db,
  caseFileId: string,
  eventNumber: number,
): Promise<AttachmentRow | undefined> {
  return prepared(tx, 'find-attachment', (t) =>
    tx
      .select()
      .from(t.attachments)
      .where(
        and(
          eq(t.attachments.caseFileId, given(t.attachments.caseFileId, 'caseFileId')),
          eq(t.attachments.eventNumber, given(t.attachments.eventNumber, 'eventNumber')),
        ),
      ),
  ).get({ caseFileId, eventNumber })
}

/** Which of these files a row names. */
export async function listNamed(tx: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const { attachments: t } = tables(tx)
  const rows = await tx
    .select({ id: t.id })
    .from(t)
    .where(inArray(t.id, [...ids]))
  return rows.map(({ id }) => id)
}

/** All files that the database names. */
export async function listAttachments(tx: Db): Promise<AttachmentRow[]> {
  return tx.select().from(tables(tx).attachments)
}

/** Forgets the files of a case file. @returns their ids, so that they can be removed once this is certain */
export async function deleteAttachmentsOn(tx: Db, caseFileId: string): Promise<string[]> {
  const { attachments: t } = tables(tx)
  const rows = await tx.delete(t).where(eq(t.caseFileId, caseFileId)).returning({ id: t.id })
  return rows.map(({ id }) => id)
}
