import { findAbsence, listStillOpen } from '#db/queries/absence.ts'
import { isRefusal, Refusal } from '#domain/refusal.ts'
import type { StaffActor } from '../actor.ts'
import { makeMove } from '../case-file/make-move.ts'
import type { Hall } from '../hall.ts'
import { forgetCounts } from '../queue/count-views.ts'
import type { CaseloadMoved } from './hand-over-absent.ts'

type TakingBack = {
  readonly absenceId: string
  /** References; all that are still open where left out. */
  readonly references: readonly string[] | null
  /** What stands on each case file as the reason. */
  readonly text: string
}

/**
 * Takes back what went to the deputy, each case file by a move of its own. Nothing moves back by itself. Throws
 * `not-found` for the absence of somebody else.
 */
export async function takeBack(
  hall: Hall,
  actor: StaffActor,
  { absenceId, references, text }: TakingBack,
): Promise<CaseloadMoved> {
  const absence = await findAbsence(hall.read, absenceId)
  if (absence?.staffId !== actor.staffId) throw new Refusal('not-found')
  const rows = (await listStillOpen(hall.read, absenceId)).filter(
    ({ reference, handlerId }) =>
      handlerId !== actor.staffId && (references === null || references.includes(reference)),
  )
  let moved = 0
  for (const { reference } of rows) if (await standIn(hall, actor, reference, text)) moved += 1
  forgetCounts(hall, actor)
  return { moved, failed: rows.length - moved }
}

async function standIn(hall: Hall, actor: StaffActor, reference: string, text: string): Promise<boolean> {
  try {
    const input = { reference, version: null, key: hall.newId() }
    return (await makeMove(hall, actor, 'stand-in', input, { text: [text] })).ok
  } catch (error) {
    if (isRefusal(error)) return false
    throw error
  }
}
