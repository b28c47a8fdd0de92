import { defineMove } from './define-move.ts'

/** Staff close only what was declined or withdrawn. */
export const close = defineMove({
  move: 'close',
  read: () => ({}),
  decide: ({ state }) => [
    { type: 'closed', data: { how: state.stage === 'declined' ? 'declined' : 'withdrawn' } },
  ],
})
