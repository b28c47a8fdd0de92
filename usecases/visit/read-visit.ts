import { findCaseFile } from '#db/queries/case-file.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import { dayAt } from '#domain/clock/zone.ts'
import type { Words } from '#domain/locale.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Town } from '#domain/town/town.ts'
import type { StaffActor } from '../actor.ts'
import { isAllowed } from '../authorize.ts'
import type { Hall } from '../hall.ts'
import { staffDirectory } from '../queue/staff-directory.ts'
import { currentTown } from '../town/current-town.ts'
import { openVisitCase, type VisitCase } from './visit-case.ts'

export type OneVisit = {
  readonly town: Town
  readonly visit: VisitCase
  readonly names: ReadonlyMap<string, Words>
  /** Local date. */
  readonly today: string
}

/** One case file for its paper form or the slip for its door. Throws `not-found` for whoever makes no visits for it. */
export async function readVisit(hall: Hall, actor: StaffActor, reference: string): Promise<OneVisit> {
  const town = await currentTown(hall)
  const row = await findCaseFile(hall.read, reference)
  if (!row || row.sealed || !isAllowed(town, actor, 'record-visit', row)) throw new Refusal('not-found')
  return {
    town,
    visit: await openVisitCase(hall, town, actor, row),
    names: (await staffDirectory(hall)).names,
    today: dateOf(dayAt(town.settings.zone, hall.now())),
  }
}
