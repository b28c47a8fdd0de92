import { findCaseFile } from '#db/queries/case-file.ts'
import {
  deleteStaffDraft,
  listStaffDrafts,
  putStaffDraft,
  type StaffDraftRow,
} from '#db/queries/staff-draft.ts'
import type { Move } from '#domain/case-file/move.ts'
import { Refusal } from '#domain/refusal.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import type { StaffActor } from '../actor.ts'
import { isAllowed } from '../authorize.ts'
import type { Hall } from '../hall.ts'
import { currentTown } from '../town/current-town.ts'
import type { Seen } from './seen-by.ts'

/** Drafts that nobody came back to are forgotten after so long (ms). */
export const STAFF_DRAFT_MS = 30 * 86_400_000
const LONGEST = 60_000
const NOT_KEPT = /^(key|version|move|identity-check)$|code|password|secret/i

export type StaffDraft = { readonly raw: RawFields; readonly savedAt: number }

/**
 * Keeps what was typed into the form of a move, sealed; a form without words forgets it. Throws `not-found` for who may
 * not read the case file, `too-large` for more than any form holds.
 */
export async function keepStaffDraft(
  hall: Hall,
  actor: StaffActor,
  reference: string,
  move: Move,
  fields: RawFields,
): Promise<void> {
  const town = await currentTown(hall)
  const row = await findCaseFile(hall.read, reference)
  if (!row || !isAllowed(town, actor, 'read', row)) throw new Refusal('not-found')
  const raw = Object.fromEntries(Object.entries(fields).filter(([name]) => !NOT_KEPT.test(name)))
  if (JSON.stringify(raw).length > LONGEST) throw new Refusal('too-large')
  const { staffId } = actor
  if (!Object.values(raw).some((values) => values?.some((value) => value.trim() !== ''))) {
    await hall.transaction((tx) => deleteStaffDraft(tx, staffId, row.id, move))
    return
  }
  const sealed = hall.keys.seal(raw, contextOf({ staffId, caseFileId: row.id, move }))
  const draft = { id: hall.newId(), staffId, caseFileId: row.id, move, sealed, savedAt: hall.now() }
  await hall.transaction((tx) => putStaffDraft(tx, draft))
}

/** What this person has begun to write on a case file, by move. */
export async function staffDraftsOn(
  hall: Hall,
  { actor, row }: Seen,
): Promise<ReadonlyMap<string, StaffDraft>> {
  const rows = await listStaffDrafts(hall.read, actor.staffId, row.id)
  const kept = rows.filter(({ savedAt }) => savedAt > hall.now() - STAFF_DRAFT_MS)
  return new Map(
    kept.map((draft) => [
      draft.move,
      { raw: hall.keys.open<RawFields>(draft.sealed, contextOf(draft)), savedAt: draft.savedAt },
    ]),
  )
}

/** Throws a draft away. */
export async function dropStaffDraft(
  hall: Hall,
  actor: StaffActor,
  reference: string,
  move: Move,
): Promise<void> {
  const row = await findCaseFile(hall.read, reference)
  if (!row) return
  const drafts = await listStaffDrafts(hall.read, actor.staffId, row.id)
  if (drafts.some((draft) => draft.move === move))
    await hall.transaction((tx) => deleteStaffDraft(tx, actor.staffId, row.id, move))
}

function contextOf({
  staffId,
  caseFileId,
  move,
}: Pick<StaffDraftRow, 'staffId' | 'caseFileId' | 'move'>): string {
  return `staff-draft:${staffId}:${caseFileId}:${move}`
}
