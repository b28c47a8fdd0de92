import { defineMove } from './define-move.ts'

/** The draft goes back to whoever wrote it, with what is to be changed; they may also take it back themselves. */
export const returnDraft = defineMove({
  move: 'return-draft',
  read: (fields, { state, actor }) => {
    const isOwn = actor.kind === 'staff' && actor.staffId === state.draft?.byStaffId
    return { text: isOwn ? fields.optionalText('text') : fields.text('text') }
  },
  decide: (_, { text }) => [{ type: 'decision-returned', data: {}, text: { text } }],
})
