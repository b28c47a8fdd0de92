import { and, asc, eq, inArray, isNull, lt } from 'drizzle-orm'
import { forUpdate } from '#db/dialect/sql.ts'
import { type Db, given, insertRow, prepared, tables } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'
import type { Locale } from '#domain/locale.ts'
import type { HeldRole } from '#domain/permission/role.ts'

export type StaffRow = Tables['staff']['$inferSelect']
type NewStaffRow = Tables['staff']['$inferInsert']

export async function insertStaff(tx: Db, row: NewStaffRow): Promise<void> {
  await insertRow(tx, 'staff', row)
}

export async function insertStaffRole(tx: Db, id: string, staffId: string, held: HeldRole): Promise<void> {
  await insertRow(tx, 'staffRoles', { id, staffId, ...held })
}

export async function findStaffByLogin(tx: Db, login: string): Promise<StaffRow | undefined> {
  const { staff } = tables(tx)
  const [row] = await tx.select().from(staff).where(eq(staff.login, login)).limit(1)
  return row
}

export async function findStaff(tx: Db, id: string): Promise<StaffRow | undefined> {
  const { staff } = tables(tx)
  const [row] = await tx.select().from(staff).where(eq(staff.id, id)).limit(1)
  return row
}

/** Holds these people until the transaction ends, each in the same order: what is decided on their days stays true. */
export async function lockStaff(tx: Db, ids: readonly string[]): Promise<void> {
  const { staff } = tables(tx)
  await forUpdate(
    tx,
    tx
      .select({ id: staff.id })
      .from(staff)
      .where(inArray(staff.id, [...ids]))
      .orderBy(asc(staff.id)),
  )
}

/** The roles of a person; none of somebody disabled. */
export function listStaffRoles(tx: Db, staffId: string): Promise<HeldRole[]> {
  return prepared(tx, 'list-staff-roles', (t) =>
    tx
      .select({ role: t.staffRoles.role, unitId: t.staffRoles.unitId })
      .from(t.staffRoles)
      .innerJoin(t.staff, eq(t.staff.id, t.staffRoles.staffId))
      .where(
        and(eq(t.staffRoles.staffId, given(t.staffRoles.staffId, 'staffId')), isNull(t.staff.disabledAt)),
      )
      .orderBy(asc(t.staffRoles.id)),
  ).all({ staffId })
}

export async function updatePassword(tx: Db, id: string, passwordHash: string): Promise<void> {
  const { staff } = tables(tx)
  await tx.update(staff).set({ passwordHash }).where(eq(staff.id, id))
}

export async function updateStaffLocale(tx: Db, id: string, locale: Locale): Promise<void> {
  const { staff } = tables(tx)
  await tx.update(staff).set({ locale }).where(eq(staff.id, id))
}

/** Shuts a person out; false where they were before. */
export async function updateDisabled(tx: Db, id: string, disabledAt: number): Promise<boolean> {
  const { staff } = tables(tx)
  const changed = await tx
    .update(staff)
    .set({ disabledAt })
    .where(and(eq(staff.id, id), isNull(staff.disabledAt)))
    .returning({ id: staff.id })
  return changed.length === 1
}

export async function updateTotpSecret(tx: Db, id: string, totpSealed: Uint8Array): Promise<void> {
  const { staff } = tables(tx)
  await tx.update(staff).set({ totpSealed, totpLastStep: 0 }).where(eq(staff.id, id))
}

export async function updateTotpEnrolled(tx: Db, id: string): Promise<void> {
  const { staff } = tables(tx)
  await tx.update(staff).set({ totpEnrolled: true }).where(eq(staff.id, id))
}

/** Takes a time step; false when it, or a later one, was taken before, also by somebody at the same moment. */
export async function takeTotpStep(tx: Db, id: string, step: number): Promise<boolean> {
  const { staff } = tables(tx)
  const taken = await tx
    .update(staff)
    .set({ totpLastStep: step })
    .where(and(eq(staff.id, id), lt(staff.totpLastStep, step)))
    .returning({ id: staff.id })
  return taken.length === 1
}
