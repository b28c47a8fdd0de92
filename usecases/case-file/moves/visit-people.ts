import type { Db } from '#db/handle.ts'
import { findAbsenceOn } from '#db/queries/absence.ts'
import { listStaffRoles } from '#db/queries/staff.ts'
import { rolesThatMay } from '#domain/permission/permissions.ts'
import type { Town } from '#domain/town/town.ts'
import { holdsOver } from '../../authorize.ts'
import type { Refused, Situation } from '../make-move.ts'

const FIELDS = ['first', 'second'] as const

/**
 * Why these two cannot visit together on a local date; null when they can: two different people, each of whom may visit
 * for the unit, is not away on that day and has not stepped aside.
 */
export async function whyNotVisitors(
  situation: Pick<Situation, 'town' | 'tx' | 'state'>,
  staffIds: readonly string[],
  day: string,
): Promise<Refused | null> {
  for (const [i, field] of FIELDS.entries()) {
    const reason = await whyNotVisitor(situation, staffIds[i] ?? '', day)
    if (reason) return { ok: false, reason, field }
  }
  return staffIds[0] === staffIds[1] ? { ok: false, reason: 'two-people', field: 'second' } : null
}

async function whyNotVisitor(
  { town, tx, state }: Pick<Situation, 'town' | 'tx' | 'state'>,
  staffId: string,
  day: string,
): Promise<string | null> {
  if (state.aside.includes(staffId)) return 'has-stepped-aside'
  if (!(await isVisitor(town, tx, staffId, state.unitId))) return 'not-a-worker-here'
  return (await findAbsenceOn(tx, staffId, day)) ? 'away-that-day' : null
}

/** Whoever may record a visit may make one. */
async function isVisitor(town: Town, tx: Db, staffId: string, unitId: string): Promise<boolean> {
  return holdsOver(town, await listStaffRoles(tx, staffId), rolesThatMay('record-visit'), unitId)
}
