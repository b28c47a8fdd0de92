import { ALIVE, ANSWERED, type MoveRule, UNDECIDED } from './rule.ts'

export const RESIDENT_RULES = {
  answer: { stages: ['waiting'] },
  write: { stages: [...ALIVE, 'declined', 'given-up', 'merged', 'taken-to-review'] },
  rate: { stages: ANSWERED, unless: (s) => (s.rated ? 'already-rated' : null) },
  confirm: {
    stages: ['delivered', 'closed'],
    unless: (s) => (s.solved === null ? null : 'already-confirmed'),
  },
  reopen: { stages: ['delivered'], unless: (s) => (s.reviewed === 0 ? null : 'answered-in-review') },
  withdraw: { stages: UNDECIDED, unless: (s) => (s.followers.length > 0 ? 'others-joined' : null) },
  'end-helper': { stages: [...ALIVE, 'declined'], unless: (s) => (s.helper ? null : 'no-helper') },
} as const satisfies Record<string, MoveRule>
