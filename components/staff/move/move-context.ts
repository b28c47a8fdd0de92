import type { Reader } from '#components/staff/case/case-view.ts'
import type { ReplyChoice } from '#components/staff/desk/reply-start.tsx'
import type { Locale } from '#domain/locale.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import { isNoticeRefusal } from './notice-refusals.ts'
import type { StaffMove } from './staff-moves.ts'
import { isVisitRefusal } from './visit-refusals.ts'
import { isWorkRefusal } from './work-refusals.ts'

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

const PROBLEMS = [
  'no-such-case-file',
  'another-service',
  'cannot-take-in',
  'merge-the-later',
  'linked-already',
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
  'is-away',
  'has-stepped-aside',
  'notice-needed',
  'no-rights-known',
  'not-said-back',
] as const

export function problemWords({ t }: Pick<Reader, 't'>, { code, values }: MoveProblem): string {
  if (isWorkRefusal(code)) return t(`work.refused.${code}`)
  if (isVisitRefusal(code)) return t(`visit.refused.${code}`)
  if (isNoticeRefusal(code)) return t(`notice.refused.${code}`)
  if (code === 'open-field') return t('move.problem.open-field', { open: String(values?.open ?? '') })
  return t(`move.problem.${PROBLEMS.find((known) => known === code) ?? 'other'}`)
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

const REFUSALS = [
  'never-merged',
  'has-followers',
  'talk-first',
  'no-answer-yet',
  'entered-already',
  'too-many-parts',
  'moved-on',
  'wrong-stage',
  'already-complete',
  'never-decline-an-application',
  'transfer-objected',
  'no-second-bounce',
  'object-instead',
  'already-taken',
  'not-taken',
  'no-transfer',
  'no-objection',
  'already-sealed',
  'accept-first',
  'asked-once-already',
  'nothing-changes',
  'not-a-worker-here',
  'you-are-away',
  'notice-needed',
  'no-rights-known',
  'not-your-review',
  'your-own-answer',
  'hearing-open',
  'no-hearing',
] as const

/** Why a whole form was refused. */
export function refusalWords({ t }: Pick<Reader, 't'>, reason: string): string {
  if (isWorkRefusal(reason)) return t(`work.refused.${reason}`)
  if (isVisitRefusal(reason)) return t(`visit.refused.${reason}`)
  if (isNoticeRefusal(reason)) return t(`notice.refused.${reason}`)
  return t(`move.refused.${REFUSALS.find((known) => known === reason) ?? 'other'}`)
}
