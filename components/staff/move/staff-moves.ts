import type { Move } from '#domain/case-file/move.ts'

/** The moves of staff in the order of their forms: what moves a case file on first, then who has it, then the rest. */
export const STAFF_MOVES = [
  'rule-on-transfer',
  'complete-intake',
  'accept',
  'take',
  'decide',
  'deliver',
  'close',
  'ask-resident',
  'message',
  'note',
  'classify',
  'assign',
  'hand-over',
  'stand-in',
  'forward',
  'object-to-transfer',
  'decline',
  'reissue-code',
  'seal',
] as const satisfies readonly Move[]
export type StaffMove = (typeof STAFF_MOVES)[number]

/** The one that stands open: what the case file waits for. */
const FIRST: readonly StaffMove[] = ['rule-on-transfer', 'accept', 'take', 'decide', 'deliver', 'close']

export function isStaffMove(name: string): name is StaffMove {
  return (STAFF_MOVES as readonly string[]).includes(name)
}

/** The next thing to do among what may be done; undefined while somebody else is to act. */
export function mainMove(moves: readonly StaffMove[], isWaiting: boolean): StaffMove | undefined {
  return isWaiting ? undefined : FIRST.find((move) => moves.includes(move))
}
