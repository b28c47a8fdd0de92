import type { Move } from '#domain/case-file/move.ts'

/** The moves of staff in the order of their forms: what moves a case file on first, then who has it, then the rest. */
export const STAFF_MOVES = [
  'rule-on-transfer',
  'rule-on-extension',
  'answer-supervision',
  'answer-leg',
  'complete-intake',
  'accept',
  'take',
  'examine-objection',
  'approve-decision',
  'return-draft',
  'publish-notice',
  'report-opinion',
  'draft-decision',
  'decide',
  'deliver',
  'close',
  'decide-review',
  'open-hearing',
  'close-hearing',
  'record-visit',
  'plan-visit',
  'ask-resident',
  'give-up',
  'ask-extension',
  'add-leg',
  'release-leg',
  'start-third-party',
  'end-third-party',
  'hand-to-partner',
  'record-partner-answer',
  'settle',
  'supervise',
  'close-supervision',
  'message',
  'note',
  'classify',
  'assign',
  'hand-over',
  'stand-in',
  'step-aside',
  'forward',
  'object-to-transfer',
  'decline',
  'merge',
  'split',
  'link',
  'reissue-code',
  'seal',
] as const satisfies readonly Move[]
export type StaffMove = (typeof STAFF_MOVES)[number]

/** The one that stands open: what the case file waits for. */
const FIRST: readonly StaffMove[] = [
  'rule-on-transfer',
  'rule-on-extension',
  'answer-supervision',
  'answer-leg',
  'accept',
  'take',
  'examine-objection',
  'approve-decision',
  'publish-notice',
  'report-opinion',
  'draft-decision',
  'decide',
  'decide-review',
  'deliver',
  'close',
]

export function isStaffMove(name: string): name is StaffMove {
  return (STAFF_MOVES as readonly string[]).includes(name)
}

/** The next thing to do among what may be done; undefined while somebody else is to act. */
export function mainMove(moves: readonly StaffMove[], isWaiting: boolean): StaffMove | undefined {
  return isWaiting ? undefined : FIRST.find((move) => moves.includes(move))
}
