import type { Move } from '#domain/case-file/move.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import type { StaffActor } from '../actor.ts'
import { keyOfContent } from '../case-file/staff-receipt.ts'
import { type MoveFailure, tryMove } from '../case-file/try-move.ts'
import type { Hall } from '../hall.ts'

export type EachMove = { readonly reference: string; readonly fields: RawFields }
export type EachFailure = MoveFailure & { readonly reference: string }
export type EachResult = { readonly done: readonly string[]; readonly failed: readonly EachFailure[] }

/**
 * One move on each of several case files, each in a transaction of its own: what fails holds up no other. The same form
 * sent again acts once for each; with other words in one row, that row is a new move.
 */
export async function moveEach(
  hall: Hall,
  actor: StaffActor,
  move: Move,
  key: string,
  each: readonly EachMove[],
): Promise<EachResult> {
  const done: string[] = []
  const failed: EachFailure[] = []
  for (const { reference, fields } of each) {
    const input = { reference, version: null, key: keyOfContent(key, fields) }
    const failure = await tryMove(hall, actor, move, input, fields)
    if (failure === null) done.push(reference)
    else failed.push({ reference, ...failure })
  }
  return { done, failed }
}
