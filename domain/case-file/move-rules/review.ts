import type { Procedure } from '../procedure.ts'
import type { CaseState } from '../state.ts'
import type { ReviewKind } from '../words.ts'
import { IN_REVIEW, type MoveRule } from './rule.ts'

export const REVIEW_RULES = {
  'ask-first-review': {
    stages: ['delivered', 'closed'],
    unless: whyNotAsk('first'),
  },
  'ask-final-review': {
    stages: ['delivered', 'closed'],
    unless: whyNotAsk('final'),
  },
  'open-hearing': { stages: IN_REVIEW, unless: (s) => (s.review?.hearing ? 'hearing-open' : null) },
  'close-hearing': { stages: IN_REVIEW, unless: (s) => (s.review?.hearing ? null : 'no-hearing') },
  'decide-review': { stages: IN_REVIEW, unless: (s) => (s.review?.hearing ? 'hearing-open' : null) },
} as const satisfies Record<string, MoveRule>

function whyNotAsk(review: ReviewKind) {
  return ({ rights }: CaseState, { openWindows }: Procedure): string | null => {
    if (!rights.includes(`${review}-review`)) return 'no-review-here'
    return openWindows.includes(review) ? null : 'window-passed'
  }
}
