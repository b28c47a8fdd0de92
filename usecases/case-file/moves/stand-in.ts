import { defineMove } from './define-move.ts'
import { staffIdOf } from './take.ts'

/** Stands in for the handler, who is away: no clock hangs on somebody on leave. */
export const standIn = defineMove({
  move: 'stand-in',
  read: (fields) => ({ text: fields.text('text') }),
  decide: ({ actor, state }, { text }) =>
    staffIdOf(actor) === state.handlerId
      ? { ok: false, reason: 'nothing-changes' }
      : [
          {
            type: 'stood-in',
            data: { handlerId: staffIdOf(actor), forStaffId: state.handlerId },
            text: { text },
          },
        ],
})
