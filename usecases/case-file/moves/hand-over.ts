import { defineMove } from './define-move.ts'
import { whyNotWorker } from './find-worker.ts'

/** Passes a case file on to a colleague of the same unit, with a note for them. */
export const handOver = defineMove({
  move: 'hand-over',
  read: (fields) => ({ handlerId: fields.text('handler'), text: fields.optionalText('text') }),
  decide: async (situation, { handlerId, text }) => {
    if (handlerId === situation.state.handlerId)
      return { ok: false, reason: 'nothing-changes', field: 'handler' }
    const reason = await whyNotWorker(situation, handlerId)
    if (reason) return { ok: false, reason, field: 'handler' }
    return [{ type: 'handed-over', data: { handlerId }, text: { text } }]
  },
})
