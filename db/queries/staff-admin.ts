import { and, asc, count, desc, eq, isNull, lt, or } from 'drizzle-orm'
import { type Db, insertRow, tables } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'
import type { HeldRole } from '#domain/permission/role.ts'
import type { StaffRow } from './staff.ts'

export type StaffLogRow = Tables['staffLog']['$inferSelect']

/** Everybody who is or was a member of staff, by sign-in name. */
export async function listStaff(tx: Db): Promise<StaffRow[]> {
  const { staff } = tables(tx)
  return tx.select().from(staff).orderBy(asc(staff.login))
}

/** The roles of a person, also of somebody disabled. */
export async function listRolesOf(tx: Db, staffId: string): Promise<HeldRole[]> {
  const { staffRoles: t } = tables(tx)
  return tx
    .select({ role: t.role, unitId: t.unitId })
    .from(t)
    .where(eq(t.staffId, staffId))
    .orderBy(asc(t.id))
}

export async function deleteRolesOf(tx: Db, staffId: string): Promise<void> {
  const { staffRoles: t } = tables(tx)
  await tx.delete(t).where(eq(t.staffId, staffId))
}

export async function updateEnabled(tx: Db, id: string): Promise<void> {
  const { staff } = tables(tx)
  await tx.update(staff).set({ disabledAt: null }).where(eq(staff.id, id))
}

export async function updateDetails(
  tx: Db,
  id: string,
  details: Pick<StaffRow, 'nameEn' | 'nameZh' | 'locale' | 'unitId'>,
): Promise<void> {
  const { staff } = tables(tx)
  await tx.update(staff).set(details).where(eq(staff.id, id))
}

/** Takes the second factor away: the next sign-in sets up a new one. Recovery codes go with it. */
export async function resetSecondFactor(tx: Db, id: string): Promise<void> {
  const { staff, recoveryCodes } = tables(tx)
  await tx
    .update(staff)
    .set({ totpEnrolled: false, totpSealed: null, totpLastStep: 0 })
    .where(eq(staff.id, id))
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.staffId, id))
}

/** Who administers the whole town, their account working. */
export async function listAdminIds(tx: Db): Promise<string[]> {
  const { staff, staffRoles: r } = tables(tx)
  const rows = await tx
    .selectDistinct({ id: staff.id })
    .from(r)
    .innerJoin(staff, eq(staff.id, r.staffId))
    .where(and(eq(r.role, 'admin'), isNull(r.unitId), isNull(staff.disabledAt)))
  return rows.map(({ id }) => id)
}

/** How many open case files somebody handles. */
export async function countOpenOf(tx: Db, staffId: string): Promise<number> {
  const { caseFiles: c } = tables(tx)
  const [row] = await tx
    .select({ n: count() })
    .from(c)
    .where(and(eq(c.handlerId, staffId), eq(c.open, true)))
  return row?.n ?? 0
}

/** Adds a line to the staff log. There is no query that changes or removes one. */
export async function appendStaffLog(tx: Db, row: StaffLogRow): Promise<void> {
  await insertRow(tx, 'staffLog', row)
}

/** Lines of the staff log, the latest first, before a line; of one person where `staffId` is given. */
export async function listStaffLog(
  tx: Db,
  { staffId, before, limit }: { staffId?: string; before: StaffLogRow | null; limit: number },
): Promise<StaffLogRow[]> {
  const { staffLog: t } = tables(tx)
  const older = before ? or(lt(t.at, before.at), and(eq(t.at, before.at), lt(t.id, before.id))) : undefined
  return tx
    .select()
    .from(t)
    .where(and(staffId === undefined ? undefined : eq(t.staffId, staffId), older))
    .orderBy(desc(t.at), desc(t.id))
    .limit(limit)
}

export async function findStaffLog(tx: Db, id: string): Promise<StaffLogRow | undefined> {
  const { staffLog: t } = tables(tx)
  const [row] = await tx.select().from(t).where(eq(t.id, id))
  return row
}
