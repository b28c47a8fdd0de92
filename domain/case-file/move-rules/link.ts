import { ALIVE, BEFORE_DECISION, firstReason, type MoveRule } from './rule.ts'

export const LINK_RULES = {
  merge: {
    stages: BEFORE_DECISION,
    unless: (s, { merges }) =>
      firstReason(merges ? null : 'never-merged', s.followers.length > 0 ? 'has-followers' : null),
  },
  split: { stages: BEFORE_DECISION },
  link: { stages: [...ALIVE, 'closed', 'final'] },
} as const satisfies Record<string, MoveRule>
