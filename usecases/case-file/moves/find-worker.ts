import type { Db } from '#db/handle.ts'
import { listStaffRoles } from '#db/queries/staff.ts'
import type { Town } from '#domain/town/town.ts'
import { covers } from '../../authorize.ts'

/** Does this member of staff, who is not disabled, work on case files of the unit? */
export async function findWorker(town: Town, tx: Db, staffId: string, unitId: string): Promise<boolean> {
  const roles = await listStaffRoles(tx, staffId)
  return roles.some(
    ({ role, unitId: held }) =>
      (role === 'handler' || role === 'lead') && (held === null || covers(town, held, unitId)),
  )
}
