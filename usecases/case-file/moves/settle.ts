import { defineMove } from './define-move.ts'

/** Both sides signed an agreement on a day (信访工作条例 33): the matter ends with it. */
export const settle = defineMove({
  move: 'settle',
  read: (fields, { today, state }) => {
    const agreedOn = fields.optionalDate('agreed-on', { earliest: state.receivedOn, latest: today })
    if (agreedOn === null) fields.wrong('agreed-on', 'required')
    return { agreedOn: agreedOn ?? today, text: fields.residentText('text') }
  },
  decide: (_, { agreedOn, text }) => [{ type: 'settled', data: { agreedOn }, text: { text } }],
})
