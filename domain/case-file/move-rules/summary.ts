import type { Procedure } from '../procedure.ts'
import type { CaseState } from '../state.ts'
import type { PublicSummary } from '../state-parts.ts'
import { ALIVE, ANSWERED, ENDED, firstReason, type MoveRule } from './rule.ts'

const ALL = [...new Set([...ALIVE, ...ANSWERED, ...ENDED])]
const TAKEN_UP = ALL.filter((stage) => stage !== 'filed' && !ENDED.includes(stage))

export const SUMMARY_RULES = {
  'draft-summary': {
    stages: TAKEN_UP,
    unless: (s, procedure) =>
      firstReason(
        published(procedure),
        s.publicSummary === null || s.publicSummary.stage === 'drafted' ? null : 'summary-stands',
      ),
  },
  'approve-summary': { stages: TAKEN_UP, unless: at('drafted') },
  'return-summary': { stages: TAKEN_UP, unless: at('drafted') },
  'agree-to-summary': { stages: TAKEN_UP, unless: at('approved') },
  'take-down-summary': { stages: ALL, unless: shownOrApproved },
  'take-back-summary': { stages: ALL, unless: at('public') },
} as const satisfies Record<string, MoveRule>

function published({ publishes }: Procedure): string | null {
  return publishes ? null : 'no-summaries-here'
}

function at(stage: PublicSummary['stage']) {
  return ({ publicSummary }: CaseState) => (publicSummary?.stage === stage ? null : 'no-summary')
}

function shownOrApproved({ publicSummary }: CaseState): string | null {
  return publicSummary === null || publicSummary.stage === 'drafted' ? 'no-summary' : null
}
