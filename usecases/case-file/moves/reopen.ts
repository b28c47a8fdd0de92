import { reopenDeadline } from '../deadlines.ts'
import { defineMove } from './define-move.ts'

/** The person says that it is not done, while the window is open. */
export const reopen = defineMove({
  move: 'reopen',
  read: (fields) => ({ text: fields.text('text') }),
  decide: ({ town, state, now }, { text }) => {
    const until = reopenDeadline(town, state)
    if (until !== null && now >= until) return { ok: false, reason: 'reopen-window-passed' }
    return [{ type: 'reopened', data: {}, text: { text } }]
  },
})
