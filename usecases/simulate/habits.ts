import type { Move } from '#domain/case-file/move.ts'

/** How readily a move is made among those that may be made; what carries on comes first. */
const STAFF_HABITS: Readonly<Partial<Record<Move, number>>> = {
  'complete-intake': 6,
  classify: 0.5,
  accept: 10,
  decline: 0.8,
  forward: 1,
  assign: 1,
  take: 8,
  'hand-over': 0.2,
  'stand-in': 0.2,
  'step-aside': 0.05,
  'object-to-transfer': 6,
  'rule-on-transfer': 20,
  'ask-resident': 0.7,
  'give-up': 6,
  'ask-extension': 1,
  'rule-on-extension': 15,
  'hand-to-partner': 0.3,
  'record-partner-answer': 6,
  'add-leg': 0.6,
  'answer-leg': 12,
  'release-leg': 2,
  'start-third-party': 0.5,
  'end-third-party': 6,
  'plan-visit': 0.7,
  'record-visit': 8,
  'report-opinion': 8,
  settle: 0.6,
  message: 0.4,
  note: 0.4,
  seal: 0.03,
  'reissue-code': 0.05,
  close: 15,
  'publish-notice': 6,
  'examine-objection': 15,
  'draft-decision': 8,
  'approve-decision': 15,
  'return-draft': 1,
  decide: 8,
  deliver: 15,
  'open-hearing': 0.5,
  'close-hearing': 10,
  'decide-review': 8,
  'draft-summary': 0.3,
  'approve-summary': 3,
  'return-summary': 0.5,
  'take-down-summary': 0.05,
  merge: 1,
  split: 0.3,
  link: 0.2,
  supervise: 0.1,
  'answer-supervision': 12,
  'close-supervision': 12,
}

const RESIDENT_HABITS: Readonly<Partial<Record<Move, number>>> = {
  answer: 10,
  write: 0.3,
  rate: 2,
  confirm: 3,
  'agree-to-summary': 3,
  'take-back-summary': 0.1,
  reopen: 0.3,
  withdraw: 0.15,
  'ask-first-review': 4,
  'ask-final-review': 6,
  'end-helper': 0.4,
}

/** What only adds to a case file: nobody does it who wants to be done. */
const DETOURS: readonly Move[] = [
  ...([
    'classify',
    'forward',
    'hand-over',
    'stand-in',
    'step-aside',
    'object-to-transfer',
    'ask-resident',
  ] as const),
  ...([
    'ask-extension',
    'hand-to-partner',
    'add-leg',
    'start-third-party',
    'plan-visit',
    'message',
    'note',
  ] as const),
  ...([
    'seal',
    'reissue-code',
    'return-draft',
    'open-hearing',
    'merge',
    'split',
    'link',
    'supervise',
  ] as const),
  ...(['write', 'reopen', 'ask-first-review', 'ask-final-review', 'end-helper', 'assign'] as const),
]

/** How readily somebody who looks at a case file does nothing. */
export const IDLE = 2

/** @param isWindingUp nobody begins anything new: what is open is brought to its end */
export function habitOf(move: Move, isWindingUp: boolean): number {
  if (isWindingUp && DETOURS.includes(move)) return 0
  return STAFF_HABITS[move] ?? RESIDENT_HABITS[move] ?? 0
}
