import { defineMove } from './define-move.ts'

/** The unit that got a transfer says with detailed reasons that it is not its own (信访工作条例 23(3)). */
export const objectToTransfer = defineMove({
  move: 'object-to-transfer',
  read: (fields) => ({ text: fields.text('text') }),
  decide: ({ state }, { text }) => [
    { type: 'transfer-objected', data: { senderUnitId: state.transfer!.fromUnitId }, text: { text } },
  ],
})
