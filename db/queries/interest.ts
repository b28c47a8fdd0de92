import { and, asc, eq } from 'drizzle-orm'
import { type Db, given, prepared, tables } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'

export type InterestRow = Tables['staffInterests']['$inferSelect']

/** Declares an interest; declared again, it stays as it was first declared. */
export async function insertInterest(tx: Db, row: InterestRow): Promise<void> {
  const { staffInterests } = tables(tx)
  await tx.insert(staffInterests).values(row).onConflictDoNothing()
}

/** The case files that a member of staff has stepped aside from. Asked for on every staff page. */
export async function listStepsAside(tx: Db, staffId: string): Promise<string[]> {
  const rows = await prepared(tx, 'list-steps-aside', ({ staffInterests: t }) =>
    tx
      .select({ caseFileId: t.caseFileId })
      .from(t)
      .where(eq(t.staffId, given(t.staffId, 'staffId')))
      .orderBy(asc(t.caseFileId)),
  ).all({ staffId })
  return rows.map(({ caseFileId }) => caseFileId)
}

/** Has this member of staff stepped aside from this case file? */
export async function hasInterest(tx: Db, staffId: string, caseFileId: string): Promise<boolean> {
  const { staffInterests: t } = tables(tx)
  const [row] = await tx
    .select({ staffId: t.staffId })
    .from(t)
    .where(and(eq(t.staffId, staffId), eq(t.caseFileId, caseFileId)))
  return row !== undefined
}

/** Who has stepped aside from a case file. */
export async function listAsideFrom(tx: Db, caseFileId: string): Promise<string[]> {
  const { staffInterests: t } = tables(tx)
  const rows = await tx.select({ staffId: t.staffId }).from(t).where(eq(t.caseFileId, caseFileId))
  return rows.map(({ staffId }) => staffId)
}
