import type { CaseState } from '../state.ts'
import { isDanger } from '../words.ts'
import { ALIVE, BEFORE_DECISION, firstReason, type MoveRule } from './rule.ts'

export const LINK_RULES = {
  merge: {
    stages: BEFORE_DECISION,
    unless: (s, { merges }) =>
      firstReason(
        merges ? null : 'never-merged',
        s.followers.length > 0 ? 'has-followers' : null,
        uncontacted(s),
      ),
  },
  split: { stages: BEFORE_DECISION },
  link: { stages: [...ALIVE, 'closed', 'final'] },
} as const satisfies Record<string, MoveRule>

/** Merged, the promise that somebody calls this person would end. */
function uncontacted({ urgency, firstContactAt }: CaseState): string | null {
  return isDanger(urgency) && firstContactAt === null ? 'talk-first' : null
}
