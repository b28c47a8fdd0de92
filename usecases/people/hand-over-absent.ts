import { type AbsenceRow, listAbsenceCases, listAbsencesOn, putAbsenceCase } from '#db/queries/absence.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Actor, StaffActor, SystemActor } from '../actor.ts'
import type { Hall } from '../hall.ts'
import { handOverCaseload } from '../queue/hand-over-caseload.ts'
import { currentTown } from '../town/current-town.ts'
import { todayOf } from './enter-absence.ts'

/** What could not be moved is tried again after this (ms). */
const TRIED_AGAIN_AFTER = 3_600_000

export type CaseloadMoved = { readonly moved: number; readonly failed: number }

/**
 * Hands over to their deputies whatever those who are away today still handle: at the first moment of an absence the
 * whole caseload, later what came to them since. What cannot be moved is tried again every hour. For the system alone.
 * @returns the number of case files that were moved
 */
export async function handOverAbsent(hall: Hall, actor: Actor, signal?: AbortSignal): Promise<number> {
  if (actor.kind !== 'system') throw new Refusal('forbidden')
  const today = todayOf(hall, await currentTown(hall))
  let moved = 0
  for (const absence of await listAbsencesOn(hall.read, today)) {
    if (signal?.aborted) break
    moved += (await handOverFor(hall, actor, absence, await triedLately(hall, absence.id))).moved
  }
  return moved
}

/** Case files, by id, that could not be moved in the last hour. */
async function triedLately(hall: Hall, absenceId: string): Promise<ReadonlySet<string>> {
  const since = hall.now() - TRIED_AGAIN_AFTER
  const cases = await listAbsenceCases(hall.read, absenceId)
  return new Set(
    cases.filter(({ reason, at }) => reason !== null && at > since).map(({ caseFileId }) => caseFileId),
  )
}

/** Hands the caseload of one absent person over and notes what became of each case file. */
export async function handOverFor(
  hall: Hall,
  actor: StaffActor | SystemActor,
  { id, staffId, deputyId }: Pick<AbsenceRow, 'id' | 'staffId' | 'deputyId'>,
  leaveOut: ReadonlySet<string> = new Set(),
): Promise<CaseloadMoved> {
  const input = { fromId: staffId, toId: deputyId, text: '', key: hall.newId(), leaveOut }
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
