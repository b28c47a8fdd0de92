import { endSession } from '#db/queries/staff-session.ts'
import type { Actor } from '#usecases/actor.ts'
import type { Hall } from '#usecases/hall.ts'
import { forgetActors } from './actor-of-cookies.ts'

/** Ends this session; without one, nothing happens. */
export async function signOut(hall: Hall, actor: Actor): Promise<void> {
  if (actor.kind !== 'staff') return
  await hall.transaction((tx) => endSession(tx, actor.sessionId, hall.now()))
  forgetActors(hall)
}
