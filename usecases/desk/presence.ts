import { findCaseFile } from '#db/queries/case-file.ts'
import { deletePresence, findPresence, listPresences, putPresence } from '#db/queries/presence.ts'
import type { Move } from '#domain/case-file/move.ts'
import type { Words } from '#domain/locale.ts'
import { Refusal } from '#domain/refusal.ts'
import type { StaffActor } from '../actor.ts'
import { isAllowed } from '../authorize.ts'
import type { Hall } from '../hall.ts'
import { staffDirectory } from '../queue/staff-directory.ts'
import { currentTown } from '../town/current-town.ts'
import type { Seen } from './seen-by.ts'

/** Who was not seen for this long writes no more (ms). */
export const PRESENCE_MS = 2 * 60_000

/** Somebody else writes here: since when (UTC ms), and what. */
export type Writing = { readonly name: Words; readonly move: string; readonly since: number }

/** Notes that this person is writing on a case file. Throws `not-found` for who may not read it. */
export async function markWriting(
  hall: Hall,
  actor: StaffActor,
  reference: string,
  move: Move,
): Promise<void> {
  const town = await currentTown(hall)
  const row = await findCaseFile(hall.read, reference)
  if (!row || !isAllowed(town, actor, 'read', row)) throw new Refusal('not-found')
  const { staffId } = actor
  await hall.transaction(async (tx) => {
    const now = hall.now()
    const before = await findPresence(tx, row.id, staffId)
    const goesOn = before !== undefined && before.move === move && before.seenAt > now - PRESENCE_MS
    const startedAt = goesOn ? before.startedAt : now
    await putPresence(tx, { caseFileId: row.id, staffId, move, startedAt, seenAt: now })
  })
}

/** Notes that this person writes there no more. */
export async function stopWriting(hall: Hall, actor: StaffActor, reference: string): Promise<void> {
  const row = await findCaseFile(hall.read, reference)
  if (!row || !(await findPresence(hall.read, row.id, actor.staffId))) return
  await hall.transaction((tx) => deletePresence(tx, row.id, actor.staffId))
}

/** The others who write on a case file now. */
export async function othersWriting(hall: Hall, { actor, row }: Seen): Promise<Writing[]> {
  const found = await listPresences(hall.read, row.id, actor.staffId, hall.now() - PRESENCE_MS)
  const { names } = await staffDirectory(hall)
  return found.flatMap(({ staffId, move, startedAt }) => {
    const name = names.get(staffId)
    return name ? [{ name, move, since: startedAt }] : []
  })
}
