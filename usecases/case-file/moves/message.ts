import { MESSAGE_MANNERS } from '#domain/case-file/event.ts'
import { defineMove } from './define-move.ts'

/** Tells the person something, or writes down what was said to them. They read it on the tracking page. */
export const message = defineMove({
  move: 'message',
  read: (fields) => ({
    text: fields.text('text'),
    manner: fields.optionalOneOf('manner', MESSAGE_MANNERS) ?? 'tracker',
  }),
  decide: (_, { text, manner }) => [{ type: 'messaged', data: { manner }, text: { text } }],
})
