import { PETITION_ROUTES, URGENCIES } from '#domain/case-file/words.ts'
import { defineMove } from './define-move.ts'

/** Says how soon the person needs somebody and, for a petition, by which route of 信访工作条例 31 it is handled. */
export const classify = defineMove({
  move: 'classify',
  read: (fields) => ({
    urgency: fields.oneOf('urgency', URGENCIES),
    route: fields.optionalOneOf('route', PETITION_ROUTES),
    text: fields.text('text'),
  }),
  decide: ({ state }, { urgency, route, text }) =>
    urgency === state.urgency && (route ?? state.route) === state.route
      ? { ok: false, reason: 'nothing-changes', field: 'urgency' }
      : [{ type: 'classified', data: { urgency, route: route ?? state.route }, text: { text } }],
})
