import type { CaseState } from '../state.ts'
import type { Stage } from '../words.ts'
import {
  ALIVE,
  ANSWERED,
  BEFORE_DECISION,
  ENDED,
  firstReason,
  IN_REVIEW,
  IN_TRANSFER,
  type MoveRule,
  transferObjected,
  UNDECIDED,
} from './rule.ts'

export const INTAKE_RULES = {
  'complete-intake': { stages: BEFORE_DECISION, unless: (s) => (s.incomplete ? null : 'already-complete') },
  classify: { stages: BEFORE_DECISION },
  accept: {
    stages: ['filed', 'waiting'],
    unless: (s) => firstReason(waitsSince(s, ['filed']), transferObjected(s)),
  },
  decline: {
    stages: ['filed', 'accepted', 'waiting'],
    unless: (s) =>
      firstReason(
        waitsSince(s, ['filed', 'accepted']),
        s.kind === 'application' ? 'never-decline-an-application' : transferObjected(s),
      ),
  },
  forward: {
    stages: IN_TRANSFER,
    unless: (s) => (s.transferSettled ? 'no-second-bounce' : transferObjected(s)),
  },
  assign: { stages: UNDECIDED, unless: transferObjected },
  take: { stages: UNDECIDED, unless: (s) => (s.handlerId ? 'already-taken' : transferObjected(s)) },
  'hand-over': {
    stages: [...UNDECIDED, 'decided', ...IN_REVIEW],
    unless: (s) => (s.handlerId ? null : 'not-taken'),
  },
  'stand-in': {
    stages: [...UNDECIDED, 'decided', ...IN_REVIEW],
    unless: (s) => (s.handlerId ? transferObjected(s) : 'not-taken'),
  },
  'step-aside': { stages: [...ALIVE, ...ANSWERED, ...ENDED] },
  'object-to-transfer': {
    stages: IN_TRANSFER,
    unless: ({ transfer }) => (transfer && !transfer.objected ? null : 'no-transfer'),
  },
  'rule-on-transfer': { stages: IN_TRANSFER, unless: (s) => (s.transfer?.objected ? null : 'no-objection') },
} as const satisfies Record<string, MoveRule>

/** Whoever was asked first and stays silent still hears who takes it up: waiting holds nothing back (信访工作条例 23). */
function waitsSince({ stage, stageBeforeWaiting }: CaseState, before: readonly Stage[]): string | null {
  if (stage !== 'waiting') return null
  return stageBeforeWaiting !== null && before.includes(stageBeforeWaiting) ? null : 'wrong-stage'
}
