import { type CaseFileRow, findCaseFile } from '#db/queries/case-file.ts'
import type { Town } from '#domain/town/town.ts'
import type { StaffActor } from '../actor.ts'
import { isAllowed } from '../authorize.ts'
import type { Hall } from '../hall.ts'
import { currentTown } from '../town/current-town.ts'

/** A case file that a member of staff may read: found and asked for once, for all that the desk adds to it. */
export type Seen = { readonly town: Town; readonly actor: StaffActor; readonly row: CaseFileRow }

/** The case file of this reference; null for who may not read it, as where there is none. */
export async function seenBy(hall: Hall, actor: StaffActor, reference: string): Promise<Seen | null> {
  const town = await currentTown(hall)
  const row = await findCaseFile(hall.read, reference)
  return row && isAllowed(town, actor, 'read', row) ? { town, actor, row } : null
}
