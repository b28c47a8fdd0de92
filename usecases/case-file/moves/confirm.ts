import { defineMove } from './define-move.ts'

/** The person says whether it is solved. A yes closes the case file; a no leaves the way open to reopen it. */
export const confirm = defineMove({
  move: 'confirm',
  read: (fields) => ({ solved: fields.oneOf('solved', ['yes', 'no']) === 'yes' }),
  decide: ({ state }, { solved }) => [
    { type: 'confirmed', data: { solved } },
    ...(solved && state.stage === 'delivered'
      ? [{ type: 'closed' as const, data: { how: 'confirmed' as const } }]
      : []),
  ],
})
