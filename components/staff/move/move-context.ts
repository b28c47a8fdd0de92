import type { Reader } from '#components/staff/case/case-view.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import type { StaffMove } from './staff-moves.ts'

export type MoveProblem = { readonly field: string; readonly code: string }

/** One form of a move. `raw` and `problems` are what was typed and refused before; empty on a fresh page. */
export type MoveContext = {
  readonly reader: Reader
  readonly move: StaffMove
  readonly raw: RawFields
  readonly problems: readonly MoveProblem[]
}

/** Several forms stand on one page: the id of a field carries its move. */
export function fieldId(move: StaffMove, field: string): string {
  return `${move}-${field}`
}

/** Name, id, error and kept value of one field; the label is its caller's. */
export function fieldProps({ reader, move, raw, problems }: MoveContext, name: string) {
  const problem = problems.find(({ field }) => field === name)
  return {
    locale: reader.locale,
    id: fieldId(move, name),
    name,
    value: raw[name]?.[0] ?? '',
    error: problem && problemWords(reader, problem),
  }
}

const PROBLEMS = [
  'required',
  'too-long',
  'not-a-choice',
  'not-a-date',
  'date-in-future',
  'date-too-early',
  'not-a-time',
  'time-in-future',
  'needed-for-outcome',
  'nothing-changes',
  'not-a-worker-here',
  'notice-needed',
  'no-rights-known',
] as const

export function problemWords({ t }: Pick<Reader, 't'>, { code }: MoveProblem): string {
  return t(`move.problem.${PROBLEMS.find((known) => known === code) ?? 'other'}`)
}

const REFUSALS = [
  'moved-on',
  'wrong-stage',
  'already-complete',
  'never-decline-an-application',
  'transfer-objected',
  'no-second-bounce',
  'already-taken',
  'not-taken',
  'no-transfer',
  'no-objection',
  'already-sealed',
  'accept-first',
  'asked-once-already',
  'nothing-changes',
  'not-a-worker-here',
  'notice-needed',
  'no-rights-known',
] as const

/** Why a whole form was refused. */
export function refusalWords({ t }: Pick<Reader, 't'>, reason: string): string {
  return t(`move.refused.${REFUSALS.find((known) => known === reason) ?? 'other'}`)
}
