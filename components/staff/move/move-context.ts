import type { Reader } from '#components/staff/case/case-view.ts'
import type { ReplyChoice } from '#components/staff/desk/reply-start.tsx'
import type { Locale } from '#domain/locale.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import { staffProblem, staffRefusal } from '#i18n/refusal-words.ts'
import type { StaffMove } from './staff-moves.ts'

export type MoveProblem = {
  readonly field: string
  readonly code: string
  readonly values?: Readonly<Record<string, string | number>>
}

/** One form of a move. `raw` and `problems` are what was typed and refused before; empty on a fresh page. */
export type MoveContext = {
  readonly reader: Reader
  readonly move: StaffMove
  readonly raw: RawFields
  readonly problems: readonly MoveProblem[]
  readonly desk?: MoveDesk | undefined
}

/** What the desk adds to the form of one move: replies to start from, and when the draft in it was kept (UTC ms). */
export type MoveDesk = {
  readonly language: Locale
  readonly field: string
  readonly replies: readonly ReplyChoice[]
  readonly chosen: string
  readonly draftAt: number | null
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

export function problemWords({ t }: Pick<Reader, 't'>, problem: MoveProblem): string {
  return staffProblem(t, problem)
}

const NAMED = ['outcome', 'summary', 'basis', 'manner', 'unit', 'reason', 'handler'] as const
const NAMED_IN_DECISIONS = [...NAMED, 'facts', 'reasons'] as const

/** The problem of one field where it stands apart from it, as in the list on top: with the field's name. */
export function namedProblemWords(reader: Pick<Reader, 't'>, problem: MoveProblem): string {
  const words = problemWords(reader, problem)
  const names = problem.code === 'needed-for-outcome' ? NAMED_IN_DECISIONS : NAMED
  const name = names.find((known) => known === problem.field)
  return name === undefined ? words : reader.t('move.named', { name: reader.t(`move.field.${name}`), words })
}

/** Why a whole form was refused. */
export function refusalWords({ t }: Pick<Reader, 't'>, reason: string): string {
  return staffRefusal(t, reason)
}
