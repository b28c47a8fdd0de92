import { and, eq, lt } from 'drizzle-orm'
import { type Db, given, prepared, tables } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'

export type StaffDraftRow = Tables['staffDrafts']['$inferSelect']

/** What one person has begun to write on a case file. */
export function listStaffDrafts(tx: Db, staffId: string, caseFileId: string): Promise<StaffDraftRow[]> {
  return prepared(tx, 'list-staff-drafts', ({ staffDrafts: t }) =>
    tx
      .select()
      .from(t)
      .where(
        and(eq(t.staffId, given(t.staffId, 'staffId')), eq(t.caseFileId, given(t.caseFileId, 'caseFileId'))),
      ),
  ).all({ staffId, caseFileId })
}

/** Keeps one draft per person, case file and move. */
export async function putStaffDraft(tx: Db, row: StaffDraftRow): Promise<void> {
  const { staffDrafts: t } = tables(tx)
  const { sealed, savedAt } = row
  await tx
    .insert(t)
    .values(row)
    .onConflictDoUpdate({ target: [t.staffId, t.caseFileId, t.move], set: { sealed, savedAt } })
}

export async function deleteStaffDraft(
  tx: Db,
  staffId: string,
  caseFileId: string,
  move: string,
): Promise<void> {
  const { staffDrafts: t } = tables(tx)
  await tx.delete(t).where(and(eq(t.staffId, staffId), eq(t.caseFileId, caseFileId), eq(t.move, move)))
}

/** Everybody's drafts on a case file. */
export async function deleteStaffDraftsOn(tx: Db, caseFileId: string): Promise<void> {
  const { staffDrafts: t } = tables(tx)
  await tx.delete(t).where(eq(t.caseFileId, caseFileId))
}

export async function deleteStaffDraftsSavedBefore(tx: Db, instant: number): Promise<void> {
  const { staffDrafts: t } = tables(tx)
  await tx.delete(t).where(lt(t.savedAt, instant))
}
