import type { Db } from '#db/handle.ts'
import { type AbsenceRow, findAbsence, findAbsenceOn, listStillOpen } from '#db/queries/absence.ts'
import { isRefusal, Refusal } from '#domain/refusal.ts'
import type { StaffActor } from '../actor.ts'
import { makeMove } from '../case-file/make-move.ts'
import type { Hall } from '../hall.ts'
import { forgetCounts } from '../queue/count-views.ts'
import { currentTown } from '../town/current-town.ts'
import { todayOf } from './enter-absence.ts'
import type { CaseloadMoved } from './hand-over-absent.ts'

type TakingBack = {
  readonly absenceId: string
  /** References; all that are still open where left out. */
  readonly references: readonly string[] | null
  /** What stands on each case file as the reason. */
  readonly text: string
}

export type TakenBack =
  | ({ readonly ok: true } & CaseloadMoved)
  | { readonly ok: false; readonly reason: 'still-away' }

/**
 * Takes back what went to the deputy, each case file by a move of its own. Nothing moves back by itself; nor is anything
 * taken back before the absence is over, since it would go to the deputy again. Throws `not-found` for the absence of
 * somebody else.
 */
export async function takeBack(
  hall: Hall,
  actor: StaffActor,
  { absenceId, references, text }: TakingBack,
): Promise<TakenBack> {
  const absence = await findAbsence(hall.read, absenceId)
  if (absence?.staffId !== actor.staffId) throw new Refusal('not-found')
  if (!(await mayTakeBack(hall.read, absence, todayOf(hall, await currentTown(hall)))))
    return { ok: false, reason: 'still-away' }
  const rows = (await listStillOpen(hall.read, absenceId)).filter(
    ({ reference, handlerId }) =>
      handlerId !== actor.staffId && (references === null || references.includes(reference)),
  )
  let moved = 0
  for (const { reference } of rows) if (await standIn(hall, actor, reference, text)) moved += 1
  forgetCounts(hall, actor)
  return { ok: true, moved, failed: rows.length - moved }
}

/** Is an absence over on this local date, and the person not away for another one? */
export async function mayTakeBack(
  read: Db,
  { staffId, toDay }: Pick<AbsenceRow, 'staffId' | 'toDay'>,
  today: string,
): Promise<boolean> {
  return toDay < today && (await findAbsenceOn(read, staffId, today)) === undefined
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
