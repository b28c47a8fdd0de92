import { MESSAGE_MANNERS } from '#domain/case-file/words.ts'
import { defineMove } from './define-move.ts'

/**
 * Tells the person something, or writes down what was said to them. They read it on the tracking page. Where others
 * joined, its writer says whether it is for all of them.
 */
export const message = defineMove({
  move: 'message',
  read: (fields, { state }) => ({
    text: fields.residentText('text'),
    manner: fields.optionalOneOf('manner', MESSAGE_MANNERS) ?? 'tracker',
    everybody: state.followers.length > 0 && fields.oneOf('everybody', ['yes', 'no']) === 'yes',
  }),
  decide: (_, { text, manner, everybody }) => [
    { type: 'messaged', data: { manner, ...(everybody && { everybody }) }, text: { text } },
  ],
})
