import type { Db } from '#db/handle.ts'
import { appendStaffLog } from '#db/queries/staff-admin.ts'
import type { StaffAct } from '#domain/people/staff-act.ts'
import type { Actor } from '#usecases/actor.ts'
import type { Hall } from '#usecases/hall.ts'

/** Notes what was done to an account, in the same transaction: who, when, what. Secrets never stand in it. */
export async function logStaffAct(
  hall: Hall,
  tx: Db,
  actor: Actor,
  staffId: string,
  act: StaffAct,
  data: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const byId = actor.kind === 'staff' ? actor.staffId : null
  await appendStaffLog(tx, { id: hall.newId(), at: hall.now(), byId, staffId, act, data })
}
