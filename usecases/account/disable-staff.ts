import { findStaff, type StaffRow, updateDisabled } from '#db/queries/staff.ts'
import { endSessionsOf } from '#db/queries/staff-session.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Actor } from '#usecases/actor.ts'
import type { Hall } from '#usecases/hall.ts'
import { forgetActors } from './actor-of-cookies.ts'

export type DisableOutcome = { readonly ok: true } | { readonly ok: false; readonly reason: 'yourself' }

/**
 * Shuts a person out; their sessions end within five seconds in every process. By an admin of the town or of the
 * person's unit, or from the command line. Throws `forbidden` and `not-found`.
 */
export async function disableStaff(
  hall: Hall,
  actor: Actor,
  { staffId }: { readonly staffId: string },
): Promise<DisableOutcome> {
  const person = await findStaff(hall.read, staffId)
  if (!mayDisable(actor, person)) throw new Refusal('forbidden')
  if (!person) throw new Refusal('not-found')
  if (actor.kind === 'staff' && actor.staffId === person.id) return { ok: false, reason: 'yourself' }
  await hall.transaction(async (tx) => {
    await updateDisabled(tx, person.id, hall.now())
    await endSessionsOf(tx, person.id, hall.now())
  })
  forgetActors(hall)
  return { ok: true }
}

function mayDisable(actor: Actor, person: StaffRow | undefined): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind !== 'staff') return false
  return actor.roles.some(
    ({ role, unitId }) => role === 'admin' && (unitId === null || unitId === person?.unitId),
  )
}
