import { ALIVE, ENDED, type MoveRule } from './rule.ts'

export const SPEECH_RULES = {
  message: { stages: [...ALIVE, 'declined', 'given-up'] },
  note: { stages: [...ALIVE, ...ENDED, 'closed', 'final'] },
  attach: { stages: [...ALIVE, 'declined', 'given-up', 'merged', 'taken-to-review'] },
  seal: { stages: ALIVE, unless: (s) => (s.sealed ? 'already-sealed' : null) },
  'reissue-code': { stages: [...ALIVE, ...ENDED, 'closed', 'final'] },
  close: { stages: ['declined', 'withdrawn'] },
} as const satisfies Record<string, MoveRule>
