import { declineReasonsFor } from '#domain/case-file/outcomes.ts'
import { isExaminedElsewhere } from '../../notice/is-examined-elsewhere.ts'
import { defineMove } from './define-move.ts'

/** Does not take a case file up: a reason with its article, an explanation, and the right door. Never an application. */
export const decline = defineMove({
  move: 'decline',
  read: (fields, { town, service }) => ({
    reason: fields.oneOf(
      'reason',
      declineReasonsFor(town, service).map(({ id }) => id),
    ),
    text: fields.text('text'),
  }),
  decide: async ({ tx, row }, { reason, text }) => {
    if (await isExaminedElsewhere(tx, row.id)) return { ok: false, reason: 'examined-elsewhere' }
    return [{ type: 'declined', data: { reason }, text: { text } }]
  },
})
