import { updateStaffLocale } from '#db/queries/staff.ts'
import type { Locale } from '#domain/locale.ts'
import type { StaffActor } from '#usecases/actor.ts'
import type { Hall } from '#usecases/hall.ts'
import { forgetActors } from './actor-of-cookies.ts'

/** The language in which this person sees the staff pages. */
export async function setStaffLocale(hall: Hall, actor: StaffActor, locale: Locale): Promise<void> {
  await hall.transaction((tx) => updateStaffLocale(tx, actor.staffId, locale))
  forgetActors(hall)
}
