import type { Move } from '#domain/case-file/move.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import type { StaffActor } from '../actor.ts'
import { type MoveResult, makeMove } from '../case-file/make-move.ts'
import { keyOfContent } from '../case-file/staff-receipt.ts'
import type { Hall } from '../hall.ts'

export type EachMove = { readonly reference: string; readonly fields: RawFields }
/** `field` names what was wrong in the form of that one; null where the whole of it was refused. */
export type EachFailure = { readonly reference: string; readonly field: string | null; readonly code: string }
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
    const failure = await moveOne(hall, actor, move, key, reference, fields)
    if (failure === null) done.push(reference)
    else failed.push({ reference, ...failure })
  }
  return { done, failed }
}

async function moveOne(
  hall: Hall,
  actor: StaffActor,
  move: Move,
  key: string,
  reference: string,
  fields: RawFields,
): Promise<Omit<EachFailure, 'reference'> | null> {
  try {
    const input = { reference, version: null, key: keyOfContent(key, fields) }
    return failureOf(await makeMove(hall, actor, move, input, fields))
  } catch (error) {
    if (isRefusal(error)) return { field: null, code: error.code }
    throw error
  }
}

function failureOf(result: MoveResult): Omit<EachFailure, 'reference'> | null {
  if (result.ok) return null
  if ('problems' in result) return { field: result.problems[0]!.field, code: result.problems[0]!.code }
  return { field: 'field' in result ? (result.field ?? null) : null, code: result.reason }
}
