import { isExaminedElsewhere } from '../../notice/is-examined-elsewhere.ts'
import { decisionOf, readDecision } from './decision-form.ts'
import { defineMove } from './define-move.ts'

/**
 * Decides: outcome, facts found, reasons, legal basis, what happens next, and the rights that follow. An objection to a
 * notice is answered where it is examined, on the case file under the notice.
 */
export const decide = defineMove({
  move: 'decide',
  read: readDecision,
  decide: async (situation, input) => {
    if (await isExaminedElsewhere(situation.tx, situation.row.id))
      return { ok: false, reason: 'examined-elsewhere' }
    const decision = decisionOf(situation, input)
    if ('ok' in decision) return decision
    return [{ type: 'decided', data: { ...decision, draftedBy: null }, text: input.text }]
  },
})
