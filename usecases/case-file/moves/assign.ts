import { defineMove } from './define-move.ts'
import { whyNotWorker } from './find-worker.ts'

/** Gives a case file to a member of staff who works in its unit. */
export const assign = defineMove({
  move: 'assign',
  read: (fields) => ({ handlerId: fields.text('handler') }),
  decide: async (situation, { handlerId }) => {
    if (handlerId === situation.state.handlerId)
      return { ok: false, reason: 'nothing-changes', field: 'handler' }
    const reason = await whyNotWorker(situation, handlerId)
    if (reason) return { ok: false, reason, field: 'handler' }
    return [{ type: 'assigned', data: { handlerId } }]
  },
})
