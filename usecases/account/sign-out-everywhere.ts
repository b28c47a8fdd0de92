import { endSessionsOf } from '#db/queries/staff-session.ts'
import type { StaffActor } from '#usecases/actor.ts'
import type { Hall } from '#usecases/hall.ts'
import { forgetActors } from './actor-of-cookies.ts'

/** Ends every session of this person, this one too. */
export async function signOutEverywhere(hall: Hall, actor: StaffActor): Promise<void> {
  await hall.transaction((tx) => endSessionsOf(tx, actor.staffId, hall.now()))
  forgetActors(hall)
}
