import type { Move } from '#domain/case-file/move.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import type { Actor } from '../actor.ts'
import type { Hall } from '../hall.ts'
import { type MoveInput, type MoveResult, makeMove } from './make-move.ts'

/** Why a move was not made; `field` names what was wrong in its form, null where the whole of it was refused. */
export type MoveFailure = { readonly field: string | null; readonly code: string }

/**
 * Makes one of several moves, of which each stands alone: null where it was made, else the first thing that was wrong.
 * What may not be done or is not there fails like everything else; only what nobody expects is thrown.
 */
export async function tryMove(
  hall: Hall,
  actor: Actor,
  move: Move,
  input: MoveInput,
  fields: RawFields,
): Promise<MoveFailure | null> {
  try {
    const result = await makeMove(hall, actor, move, input, fields)
    return result.ok ? null : failureOf(result)
  } catch (error) {
    if (isRefusal(error)) return { field: null, code: error.code }
    throw error
  }
}

/** The first thing that was wrong, whatever shape the refusal has. */
export function failureOf(refused: Exclude<MoveResult, { ok: true }>): MoveFailure {
  if ('problems' in refused) return { field: refused.problems[0]!.field, code: refused.problems[0]!.code }
  return { field: 'field' in refused ? (refused.field ?? null) : null, code: refused.reason }
}
