import type { Db } from '#db/handle.ts'
import { findAbsenceOn } from '#db/queries/absence.ts'
import { listStaffRoles } from '#db/queries/staff.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import { dayAt } from '#domain/clock/zone.ts'
import type { Town } from '#domain/town/town.ts'
import { holdsOver } from '../../authorize.ts'
import type { Situation } from '../make-move.ts'

/** Does this member of staff, who is not disabled, work on case files of the unit? */
export async function findWorker(town: Town, tx: Db, staffId: string, unitId: string): Promise<boolean> {
  return holdsOver(town, await listStaffRoles(tx, staffId), ['handler', 'lead'], unitId)
}

/** Why a case file may not be given to this member of staff now; null when it may. */
export async function whyNotWorker(
  { town, tx, state, now }: Pick<Situation, 'town' | 'tx' | 'state' | 'now'>,
  staffId: string,
): Promise<'not-a-worker-here' | 'has-stepped-aside' | 'is-away' | null> {
  if (state.aside.includes(staffId)) return 'has-stepped-aside'
  if (!(await findWorker(town, tx, staffId, state.unitId))) return 'not-a-worker-here'
  const today = dateOf(dayAt(town.settings.zone, now))
  return (await findAbsenceOn(tx, staffId, today)) ? 'is-away' : null
}
