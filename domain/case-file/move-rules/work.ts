import type { Procedure } from '../procedure.ts'
import type { CaseState } from '../state.ts'
import {
  BEFORE_DECISION,
  firstReason,
  IN_WORK,
  type MoveRule,
  noticeHolds,
  openLegs,
  transferObjected,
  UNDECIDED,
} from './rule.ts'

export const WORK_RULES = {
  'ask-resident': { stages: ['filed', 'accepted', 'working'], unless: transferObjected },
  'give-up': { stages: ['waiting'], unless: offered('give-up') },
  'ask-extension': {
    stages: [...IN_WORK, 'noticed'],
    unless: (s, { extendable }) =>
      firstReason(
        s.extensionAsked ? 'extension-asked-already' : null,
        extendable ? null : 'no-extension-here',
      ),
  },
  'rule-on-extension': {
    stages: UNDECIDED,
    unless: (s) => (s.extensionAsked ? null : 'no-extension-asked'),
  },
  'hand-to-partner': {
    stages: BEFORE_DECISION,
    unless: (s) => (s.partnerId === null ? transferObjected(s) : 'with-partner'),
  },
  'record-partner-answer': {
    stages: UNDECIDED,
    unless: (s) => (s.partnerId === null ? 'not-with-partner' : null),
  },
  'add-leg': { stages: IN_WORK },
  'answer-leg': {
    stages: UNDECIDED,
    unless: (s) => (s.legs.some(({ state }) => state === 'open') ? null : 'no-open-leg'),
  },
  'release-leg': { stages: UNDECIDED, unless: (s) => (openLegs(s) ? null : 'no-open-leg') },
  'start-third-party': { stages: IN_WORK, unless: offered('start-third-party') },
  'end-third-party': {
    stages: UNDECIDED,
    unless: (s) => (s.spans.some((span) => span.open) ? null : 'no-open-span'),
  },
  'plan-visit': { stages: UNDECIDED, unless: transferObjected },
  'record-visit': {
    stages: UNDECIDED,
    unless: (s) => (s.visits.some((visit) => visit.result === null) ? null : 'no-visit-planned'),
  },
  'report-opinion': {
    stages: [...IN_WORK, 'noticed'],
    unless: (s, procedure) =>
      firstReason(
        offered('report-opinion')(s, procedure),
        s.opinionReported ? 'opinion-reported-already' : null,
        openLegs(s),
        noticeHolds(s, procedure),
      ),
  },
  settle: { stages: IN_WORK, unless: offered('settle') },
} as const satisfies Record<string, MoveRule>

/** Held back unless the service's regimes list it. */
export function offered(move: string) {
  return (_: CaseState, { moves }: Procedure): string | null =>
    moves.includes(move) ? null : 'not-in-this-procedure'
}
