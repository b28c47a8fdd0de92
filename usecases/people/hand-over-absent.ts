import { type AbsenceRow, listAbsencesOn, putAbsenceCase } from '#db/queries/absence.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Actor, StaffActor, SystemActor } from '../actor.ts'
import type { Hall } from '../hall.ts'
import { handOverCaseload } from '../queue/hand-over-caseload.ts'
import { currentTown } from '../town/current-town.ts'
import { todayOf } from './enter-absence.ts'

export type CaseloadMoved = { readonly moved: number; readonly failed: number }

/**
 * Hands over to their deputies whatever those who are away today still handle: at the first moment of an absence the
 * whole caseload, later what came to them since. What cannot be moved is tried again. For the system alone.
 * @returns the number of case files that were moved
 */
export async function handOverAbsent(hall: Hall, actor: Actor, signal?: AbortSignal): Promise<number> {
  if (actor.kind !== 'system') throw new Refusal('forbidden')
  const today = todayOf(hall, await currentTown(hall))
  let moved = 0
  for (const absence of await listAbsencesOn(hall.read, today)) {
    if (signal?.aborted) break
    moved += (await handOverFor(hall, actor, absence)).moved
  }
  return moved
}

/** Hands the caseload of one absent person over and notes what became of each case file. */
export async function handOverFor(
  hall: Hall,
  actor: StaffActor | SystemActor,
  { id, staffId, deputyId }: Pick<AbsenceRow, 'id' | 'staffId' | 'deputyId'>,
): Promise<CaseloadMoved> {
  const input = { fromId: staffId, toId: deputyId, text: '', key: hall.newId() }
  const { moved, failed, all } = await handOverCaseload(hall, actor, input)
  for (const one of all) await noteCase(hall, id, one)
  return { moved, failed: failed.length }
}

function noteCase(
  hall: Hall,
  absenceId: string,
  { id, reference, reason }: { id: string; reference: string; reason: string | null },
): Promise<void> {
  const row = { absenceId, caseFileId: id, reference, at: hall.now(), reason }
  return hall.transaction((tx) => putAbsenceCase(tx, row))
}
