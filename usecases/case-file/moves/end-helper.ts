import { defineMove } from './define-move.ts'

/** The person alone ends a helper's part. */
export const endHelper = defineMove({
  move: 'end-helper',
  read: () => ({}),
  decide: () => [{ type: 'helper-ended', data: {} }],
})
