import type { NewEvent } from '#domain/case-file/event.ts'
import { type Move, whyNot } from '#domain/case-file/move.ts'
import { procedureOf } from '#domain/case-file/procedure.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import { dayAt } from '#domain/clock/zone.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import type { Refused, Situation } from './make-move.ts'
import type { ReadMove } from './moves/define-move.ts'
import { type FieldProblem, MoveFields } from './moves/move-fields.ts'
import { MOVE_USE_CASES } from './moves/register.ts'

export type WrongFields = {
  readonly ok: false
  readonly reason: 'fields'
  readonly problems: readonly FieldProblem[]
}
export type DecidedMove =
  | { readonly ok: true; readonly fresh: readonly NewEvent[]; readonly after: ReadMove['after'] }
  | WrongFields
  | Refused

/**
 * What a move makes of a case file as it stands: its events, or why it cannot be made. Nothing is written down, so that
 * a preview decides as the move itself does.
 */
export async function decideMove(move: Move, situation: Situation, fields: RawFields): Promise<DecidedMove> {
  const { town, service, state, actor, now } = situation
  const reason = whyNot(move, state, procedureOf(town, service, state, now))
  if (reason) return { ok: false, reason }
  const form = new MoveFields(fields)
  const today = dateOf(dayAt(town.settings.zone, now))
  const read = MOVE_USE_CASES[move].read(form, { town, service, state, actor, today })
  if (form.problems.length > 0) return { ok: false, reason: 'fields', problems: form.problems }
  const fresh = await read.decide(situation)
  return 'ok' in fresh ? fresh : { ok: true, fresh, after: read.after }
}
