import { defineMove } from './define-move.ts'
import { findWorker } from './find-worker.ts'

/** Passes a case file on to a colleague of the same unit, with a note for them. */
export const handOver = defineMove({
  move: 'hand-over',
  read: (fields) => ({ handlerId: fields.text('handler'), text: fields.optionalText('text') }),
  decide: async ({ town, tx, state }, { handlerId, text }) => {
    if (handlerId === state.handlerId) return { ok: false, reason: 'nothing-changes', field: 'handler' }
    if (!(await findWorker(town, tx, handlerId, state.unitId)))
      return { ok: false, reason: 'not-a-worker-here', field: 'handler' }
    return [{ type: 'handed-over', data: { handlerId }, text: { text } }]
  },
})
