import { defineMove } from './define-move.ts'

/** The sender agrees, and has it back, or does not; either way there is no second bounce (信访工作条例 23(3), 24). */
export const ruleOnTransfer = defineMove({
  move: 'rule-on-transfer',
  read: (fields) => ({ agreed: fields.oneOf('agreed', ['yes', 'no']) === 'yes', text: fields.text('text') }),
  decide: ({ state }, { agreed, text }) => [
    {
      type: 'transfer-ruled',
      data: { agreed, toUnitId: agreed ? state.transfer!.fromUnitId : state.unitId },
      text: { text },
    },
  ],
})
