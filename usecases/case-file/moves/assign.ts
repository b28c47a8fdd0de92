import { defineMove } from './define-move.ts'
import { findWorker } from './find-worker.ts'

/** Gives a case file to a member of staff who works in its unit. */
export const assign = defineMove({
  move: 'assign',
  read: (fields) => ({ handlerId: fields.text('handler') }),
  decide: async ({ town, tx, state }, { handlerId }) => {
    if (handlerId === state.handlerId) return { ok: false, reason: 'nothing-changes', field: 'handler' }
    if (!(await findWorker(town, tx, handlerId, state.unitId)))
      return { ok: false, reason: 'not-a-worker-here', field: 'handler' }
    return [{ type: 'assigned', data: { handlerId } }]
  },
})
