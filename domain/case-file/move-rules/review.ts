import type { Procedure } from '../procedure.ts'
import type { CaseState } from '../state.ts'
import type { ReviewKind, Stage } from '../words.ts'
import { IN_REVIEW, type MoveRule } from './rule.ts'

/** Who was merged with others asks for the review of the answer that all of them got (信访工作条例 35, 36). */
const REVIEWABLE: readonly Stage[] = ['delivered', 'closed', 'merged']

export const REVIEW_RULES = {
  'ask-first-review': {
    stages: REVIEWABLE,
    unless: whyNotAsk('first'),
  },
  'ask-final-review': {
    stages: REVIEWABLE,
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
