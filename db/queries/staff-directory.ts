import { asc, eq } from 'drizzle-orm'
import { type Db, tables } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'
import type { HeldRole } from '#domain/permission/role.ts'

export type StaffName = Pick<
  Tables['staff']['$inferSelect'],
  'id' | 'nameEn' | 'nameZh' | 'unitId' | 'disabledAt'
>

/** Everybody who is or was a member of staff, without their secrets. */
export async function listStaffNames(tx: Db): Promise<StaffName[]> {
  const { staff } = tables(tx)
  const { id, nameEn, nameZh, unitId, disabledAt } = staff
  return tx.select({ id, nameEn, nameZh, unitId, disabledAt }).from(staff).orderBy(asc(staff.login))
}

export async function listHeldRoles(tx: Db): Promise<(HeldRole & { staffId: string })[]> {
  const { staff, staffRoles } = tables(tx)
  const { staffId, role, unitId } = staffRoles
  return tx.select({ staffId, role, unitId }).from(staffRoles).innerJoin(staff, eq(staff.id, staffId))
}
