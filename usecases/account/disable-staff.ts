import { findStaff, type StaffRow, updateDisabled } from '#db/queries/staff.ts'
import { endSessionsOf } from '#db/queries/staff-session.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Actor } from '#usecases/actor.ts'
import type { Hall } from '#usecases/hall.ts'
import { administersAccount } from '#usecases/people/admin/find-account.ts'
import { holdWithAdmins, isLastAdmin } from '#usecases/people/admin/last-admin.ts'
import { logStaffAct } from '#usecases/people/admin/log-staff-act.ts'
import { tellOfDisabled } from '#usecases/people/tell-of-orphans.ts'
import { forgetDirectory } from '#usecases/queue/staff-directory.ts'
import { currentTown } from '#usecases/town/current-town.ts'
import { forgetActors } from './actor-of-cookies.ts'

export type DisableOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'yourself' | 'last-admin' }

/**
 * Shuts a person out; their sessions end within five seconds in every process, and the leads hear at once of the case
 * files they leave. Nobody disables themselves, and the town keeps an admin. By an admin of the town or of the person's
 * unit, or from the command line. Throws `forbidden` and `not-found`.
 */
export async function disableStaff(
  hall: Hall,
  actor: Actor,
  { staffId }: { readonly staffId: string },
): Promise<DisableOutcome> {
  const person = await findStaff(hall.read, staffId)
  if (!(await mayDisable(hall, actor, person))) throw new Refusal('forbidden')
  if (!person) throw new Refusal('not-found')
  if (actor.kind === 'staff' && actor.staffId === person.id) return { ok: false, reason: 'yourself' }
  const town = await currentTown(hall)
  const isKept = await hall.transaction(async (tx) => {
    await holdWithAdmins(tx, person.id)
    if (await isLastAdmin(tx, person.id)) return false
    if (await updateDisabled(tx, person.id, hall.now())) await tellOfDisabled(hall, tx, town, person.id)
    await endSessionsOf(tx, person.id, hall.now())
    await logStaffAct(hall, tx, actor, person.id, 'disabled')
    return true
  })
  if (!isKept) return { ok: false, reason: 'last-admin' }
  forgetActors(hall)
  forgetDirectory(hall)
  return { ok: true }
}

async function mayDisable(hall: Hall, actor: Actor, person: StaffRow | undefined): Promise<boolean> {
  if (actor.kind === 'system') return true
  if (actor.kind !== 'staff') return false
  const admin = actor.roles.filter(({ role }) => role === 'admin')
  if (admin.some(({ unitId }) => unitId === null)) return true
  if (admin.length === 0 || !person) return false
  return administersAccount(hall, await currentTown(hall), actor, person)
}
