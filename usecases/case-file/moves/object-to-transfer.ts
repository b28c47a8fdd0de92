import { commonSuperior, objectionEndsAt } from '#domain/case-file/transfer.ts'
import { defineMove } from './define-move.ts'

/**
 * The unit that got a transfer says in 5 working days, with detailed reasons, that it is not its own (信访工作条例 23(3)).
 * Where the sender did not agree, it may take the quarrel to the common superior, once (24).
 */
export const objectToTransfer = defineMove({
  move: 'object-to-transfer',
  read: (fields) => ({ text: fields.text('text') }),
  decide: ({ town, state, events, now }, { text }) => {
    const { fromUnitId, refused } = state.transfer!
    const data = { senderUnitId: fromUnitId }
    if (refused) {
      const superiorUnitId = commonSuperior(town.units, fromUnitId, state.unitId)
      if (superiorUnitId === null) return { ok: false, reason: 'no-common-superior' }
      return [{ type: 'transfer-objected', data: { ...data, superiorUnitId }, text: { text } }]
    }
    const end = objectionEndsAt(town, events, now)
    if (end !== null && now >= end) return { ok: false, reason: 'objected-too-late' }
    return [{ type: 'transfer-objected', data, text: { text } }]
  },
})
