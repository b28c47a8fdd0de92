import type { CaseState } from './fold.ts'
import type { CaseKind, Stage } from './words.ts'

/** Every act on a case file that exists already. `file` makes one and has no stage before it. */
export const MOVES = [
  'complete-intake',
  'classify',
  'accept',
  'decline',
  'forward',
  'assign',
  'take',
  'hand-over',
  'stand-in',
  'object-to-transfer',
  'rule-on-transfer',
  'seal',
  'ask-resident',
  'message',
  'note',
  'decide',
  'deliver',
  'reissue-code',
  'close',
  'answer',
  'write',
  'rate',
  'confirm',
  'reopen',
  'withdraw',
  'end-helper',
] as const
export type Move = (typeof MOVES)[number]

type MoveRule = {
  readonly stages: readonly Stage[]
  /** Further conditions on the folded state: codes that say why not. */
  readonly unless?: (state: CaseState) => string | null
}

const BEFORE_DECISION: readonly Stage[] = ['filed', 'accepted', 'working', 'waiting']
const _IN_WORK: readonly Stage[] = ['accepted', 'working', 'waiting']
const ANSWERED: readonly Stage[] = ['delivered', 'closed']
const ALIVE: readonly Stage[] = [...BEFORE_DECISION, 'noticed', 'decided', 'delivered']

/** The table (stage × move), complete by type. Sources: domain.md; 信访工作条例 22–24, 31–36. */
export const MOVE_TABLE: Readonly<Record<Move, MoveRule>> = {
  'complete-intake': { stages: BEFORE_DECISION, unless: (s) => (s.incomplete ? null : 'already-complete') },
  classify: { stages: BEFORE_DECISION },
  accept: { stages: ['filed'], unless: transferObjected },
  decline: {
    stages: ['filed', 'accepted'],
    unless: (s) => (s.kind === 'application' ? 'never-decline-an-application' : transferObjected(s)),
  },
  forward: {
    stages: ['filed', 'accepted'],
    unless: (s) => (s.transferSettled ? 'no-second-bounce' : transferObjected(s)),
  },
  assign: { stages: BEFORE_DECISION },
  take: { stages: BEFORE_DECISION, unless: (s) => (s.handlerId ? 'already-taken' : null) },
  'hand-over': { stages: [...BEFORE_DECISION, 'decided'], unless: (s) => (s.handlerId ? null : 'not-taken') },
  'stand-in': { stages: [...BEFORE_DECISION, 'decided'], unless: (s) => (s.handlerId ? null : 'not-taken') },
  'object-to-transfer': {
    stages: ['filed'],
    unless: (s) => (s.transfer && !s.transfer.objected ? null : 'no-transfer'),
  },
  'rule-on-transfer': { stages: ['filed'], unless: (s) => (s.transfer?.objected ? null : 'no-objection') },
  seal: { stages: ALIVE, unless: (s) => (s.sealed ? 'already-sealed' : null) },
  'ask-resident': { stages: ['filed', 'accepted', 'working'], unless: transferObjected },
  message: { stages: [...ALIVE, 'declined'] },
  note: { stages: [...ALIVE, 'declined', 'closed', 'withdrawn'] },
  decide: { stages: ['filed', 'accepted', 'working', 'waiting'], unless: decideFromFiled },
  deliver: { stages: ['decided'] },
  'reissue-code': { stages: [...ALIVE, 'declined', 'closed', 'withdrawn'] },
  close: { stages: ['declined', 'withdrawn'] },
  answer: { stages: ['waiting'] },
  write: { stages: [...ALIVE, 'declined'] },
  rate: { stages: ANSWERED, unless: (s) => (s.rated ? 'already-rated' : null) },
  confirm: { stages: ANSWERED, unless: (s) => (s.solved === null ? null : 'already-confirmed') },
  reopen: { stages: ['delivered'] },
  withdraw: { stages: [...BEFORE_DECISION, 'noticed'] },
  'end-helper': { stages: [...ALIVE, 'declined'], unless: (s) => (s.helper ? null : 'no-helper') },
}

/** Kinds whose question may be answered on the spot, before anybody took it up. */
const ANSWERED_ON_THE_SPOT: readonly CaseKind[] = ['inquiry', 'suggestion']

function decideFromFiled(state: CaseState): string | null {
  const stage = state.stage === 'waiting' ? state.stageBeforeWaiting : state.stage
  if (stage === 'filed' && !ANSWERED_ON_THE_SPOT.includes(state.kind)) return 'accept-first'
  return transferObjected(state)
}

function transferObjected(state: CaseState): string | null {
  return state.transfer?.objected ? 'transfer-objected' : null
}

/** Why a move cannot be made in this state; null when it can. */
export function whyNot(move: Move, state: CaseState): string | null {
  const rule = MOVE_TABLE[move]
  if (!rule.stages.includes(state.stage)) return 'wrong-stage'
  return rule.unless?.(state) ?? null
}
