import { and, desc, eq, gte, isNull, lt } from 'drizzle-orm'
import { type Db, tables } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'
import type { HeldRole } from '#domain/permission/role.ts'
import { subjectOf } from './absence.ts'
import type { CaseFileRow } from './case-file.ts'

export type TellingRow = Tables['staffTellings']['$inferSelect']

/** Tells somebody of a matter; false when they were told before. */
export async function insertTelling(tx: Db, row: TellingRow): Promise<boolean> {
  const { staffTellings: t } = tables(tx)
  const made = await tx.insert(t).values(row).onConflictDoNothing().returning({ id: t.id })
  return made.length === 1
}

/** The number in what somebody was told of a matter before. */
export async function updateTellingCount(tx: Db, staffId: string, matter: string, n: number): Promise<void> {
  const { staffTellings: t } = tables(tx)
  await tx
    .update(t)
    .set({ n })
    .where(and(eq(t.staffId, staffId), eq(t.matter, matter)))
}

/** What one person was told since an instant (UTC ms), the latest first, with the case files that it was about. */
export async function listTellings(
  tx: Db,
  staffId: string,
  since: number,
  limit: number,
): Promise<
  { telling: TellingRow; caseFile: Pick<CaseFileRow, keyof ReturnType<typeof subjectOf>> | null }[]
> {
  const { staffTellings: t, caseFiles: c } = tables(tx)
  return tx
    .select({ telling: t, caseFile: subjectOf(c) })
    .from(t)
    .leftJoin(c, eq(c.id, t.caseFileId))
    .where(and(eq(t.staffId, staffId), gte(t.toldAt, since)))
    .orderBy(desc(t.toldAt), desc(t.id))
    .limit(limit)
}

export async function deleteTellingsBefore(tx: Db, instant: number): Promise<void> {
  const { staffTellings: t } = tables(tx)
  await tx.delete(t).where(lt(t.toldAt, instant))
}

/** The roles of everybody whose account works. */
export async function listRoleHolders(tx: Db): Promise<(HeldRole & { staffId: string })[]> {
  const { staff, staffRoles } = tables(tx)
  const { staffId, role, unitId } = staffRoles
  return tx
    .select({ staffId, role, unitId })
    .from(staffRoles)
    .innerJoin(staff, eq(staff.id, staffId))
    .where(isNull(staff.disabledAt))
}
