import { ALIVE, ENDED, IN_REVIEW, type MoveRule, UNDECIDED } from './rule.ts'

export const OVERSIGHT_RULES = {
  supervise: { stages: [...UNDECIDED, 'decided', ...IN_REVIEW] },
  'answer-supervision': {
    stages: [...ALIVE, 'closed', 'final'],
    unless: (s) => (s.orders.some(({ state }) => state === 'open') ? null : 'no-open-order'),
  },
  'close-supervision': {
    stages: [...ALIVE, 'closed', 'final', ...ENDED],
    unless: (s) => (s.orders.some(({ state }) => state !== 'closed') ? null : 'no-open-order'),
  },
} as const satisfies Record<string, MoveRule>
