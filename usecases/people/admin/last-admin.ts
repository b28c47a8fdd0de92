import type { Db } from '#db/handle.ts'
import { lockStaff } from '#db/queries/staff.ts'
import { listAdminIds } from '#db/queries/staff-admin.ts'

/**
 * Holds a person and everybody who administers the whole town until the transaction ends: of several who take that right
 * from one another at once, each sees what the one before did.
 */
export async function holdWithAdmins(tx: Db, staffId: string): Promise<void> {
  await lockStaff(tx, [...(await listAdminIds(tx)), staffId])
}

/** Would nobody administer the whole town without this person? */
export async function isLastAdmin(tx: Db, staffId: string): Promise<boolean> {
  const ids = await listAdminIds(tx)
  return ids.length === 1 && ids[0] === staffId
}
