import { findAbsence, updateAbsenceEnd } from '#db/queries/absence.ts'
import { dateOf, dayOf } from '#domain/clock/local-day.ts'
import { Refusal } from '#domain/refusal.ts'
import type { StaffActor } from '../actor.ts'
import type { Hall } from '../hall.ts'
import { forgetDirectory } from '../queue/staff-directory.ts'
import { currentTown } from '../town/current-town.ts'
import { todayOf } from './enter-absence.ts'
import { findOwnOrLed } from './may-manage.ts'

/**
 * Ends an absence: from today on the person is here. One that has not begun is left without a day. By the person or
 * their lead; throws `not-found` for anybody else's.
 */
export async function endAbsence(hall: Hall, actor: StaffActor, id: string): Promise<void> {
  const town = await currentTown(hall)
  const absence = await findAbsence(hall.read, id)
  if (!absence || !(await findOwnOrLed(hall, town, actor, absence.staffId))) throw new Refusal('not-found')
  const today = todayOf(hall, town)
  if (absence.toDay < today) return
  await hall.transaction((tx) => updateAbsenceEnd(tx, id, dateOf(dayOf(today) - 1)))
  forgetDirectory(hall)
}
