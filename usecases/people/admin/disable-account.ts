import { disableStaff } from '#usecases/account/disable-staff.ts'
import type { StaffActor } from '#usecases/actor.ts'
import type { Hall } from '#usecases/hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'
import type { AccountChanged } from './change-account.ts'
import { findAccount } from './find-account.ts'

/** Disables an account from its page, as `disableStaff` does. For admins; throws `not-found`. */
export async function disableAccount(hall: Hall, actor: StaffActor, login: string): Promise<AccountChanged> {
  const person = await findAccount(hall, await currentTown(hall), actor, login)
  const outcome = await disableStaff(hall, actor, { staffId: person.id })
  if (!outcome.ok) return { ok: false, problems: [{ field: 'role.0', code: outcome.reason }] }
  return { ok: true }
}
