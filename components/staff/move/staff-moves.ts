import type { Move } from '#domain/case-file/move.ts'
import type { CaseState } from '#domain/case-file/state.ts'

/**
 * The moves of staff by what they are for, in the order of their forms: what carries the case file on, what is said to
 * the person, whom else one asks, who has it, and the file itself.
 */
export const MOVE_GROUPS = {
  next: [
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
    'approve-summary',
    'return-summary',
    'publish-notice',
    'report-opinion',
    'draft-decision',
    'decide',
    'deliver',
    'record-visit',
    'decide-review',
    'open-hearing',
    'close-hearing',
    'settle',
    'close',
  ],
  person: ['message', 'ask-resident', 'give-up', 'note', 'attach', 'reissue-code'],
  others: [
    'plan-visit',
    'add-leg',
    'release-leg',
    'start-third-party',
    'end-third-party',
    'hand-to-partner',
    'record-partner-answer',
    'ask-extension',
  ],
  hands: ['assign', 'hand-over', 'stand-in', 'forward', 'object-to-transfer', 'decline', 'step-aside'],
  file: [
    ...(['draft-summary', 'take-down-summary', 'classify', 'merge', 'split', 'link', 'seal'] as const),
    ...(['supervise', 'close-supervision'] as const),
  ],
} as const satisfies Readonly<Record<string, readonly Move[]>>
export type MoveGroup = keyof typeof MOVE_GROUPS
export type StaffMove = (typeof MOVE_GROUPS)[MoveGroup][number]

export const STAFF_MOVES: readonly StaffMove[] = Object.values(MOVE_GROUPS).flat()

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

/** The next thing to do among what may be done; undefined while somebody else is to act, as on a draft. */
export function mainMove(
  moves: readonly StaffMove[],
  { stage, draft }: Pick<CaseState, 'stage' | 'draft'>,
): StaffMove | undefined {
  const main = stage === 'waiting' ? undefined : FIRST.find((move) => moves.includes(move))
  return draft !== null && main === 'draft-decision' ? undefined : main
}
