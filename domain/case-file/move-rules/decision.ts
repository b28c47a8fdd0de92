import type { Procedure } from '../procedure.ts'
import type { CaseState } from '../state.ts'
import type { CaseKind } from '../words.ts'
import { firstReason, type MoveRule, noticeHolds, openLegs, transferObjected, UNDECIDED } from './rule.ts'
import { offered } from './work.ts'

export const DECISION_RULES = {
  'publish-notice': {
    stages: ['accepted', 'working', 'noticed'],
    unless: (s, procedure) =>
      firstReason(offered('publish-notice')(s, procedure), openLegs(s), noticeHolds(s, procedure)),
  },
  'examine-objection': {
    stages: UNDECIDED,
    unless: (s) => (s.objections.some(({ result }) => result === null) ? null : 'no-open-objection'),
  },
  'draft-decision': {
    stages: UNDECIDED,
    unless: (s, procedure) =>
      firstReason(procedure.fourEyes ? null : 'decide-at-once', undecidable(s, procedure)),
  },
  'approve-decision': {
    stages: UNDECIDED,
    unless: (s, procedure) => (s.draft ? undecidable(s, procedure) : 'no-draft'),
  },
  'return-draft': { stages: UNDECIDED, unless: (s) => (s.draft ? null : 'no-draft') },
  decide: {
    stages: UNDECIDED,
    unless: (s, procedure) => firstReason(procedure.fourEyes ? 'four-eyes' : null, undecidable(s, procedure)),
  },
  deliver: { stages: ['decided', 'merged'], unless: whyNotDeliver },
} as const satisfies Record<string, MoveRule>

/** Who was merged with others gets the answer after the first of them: by its page at once, on paper or by voice too. */
function whyNotDeliver({ stage, deliveredOn }: CaseState): string | null {
  return stage === 'merged' && deliveredOn === null ? 'no-answer-yet' : null
}

/** Kinds whose question may be answered on the spot, before anybody took it up. */
const ANSWERED_ON_THE_SPOT: readonly CaseKind[] = ['inquiry', 'suggestion']

/** What stands between a case file and its decision, whoever gives it. */
function undecidable(state: CaseState, procedure: Procedure): string | null {
  const stage = state.stage === 'waiting' ? state.stageBeforeWaiting : state.stage
  return firstReason(
    stage === 'filed' && !ANSWERED_ON_THE_SPOT.includes(state.kind) ? 'accept-first' : null,
    transferObjected(state),
    openLegs(state),
    state.spans.some((span) => span.open) ? 'third-party-open' : null,
    state.partnerId === null ? null : 'with-partner',
    noticeHolds(state, procedure),
  )
}
