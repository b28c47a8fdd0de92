import { renewCode } from '../renew-code.ts'
import { defineMove } from './define-move.ts'

/** The person alone ends a helper's part: the code that the helper knows stops, the new one is shown once. */
export const endHelper = defineMove({
  move: 'end-helper',
  read: () => ({}),
  decide: () => [{ type: 'helper-ended', data: {} }],
  after: (hall, tx, { row }) => renewCode(hall, tx, row.id),
})
