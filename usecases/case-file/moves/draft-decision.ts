import { decisionOf, readDecision } from './decision-form.ts'
import { defineMove } from './define-move.ts'

/**
 * Writes the decision for another person to approve, where two people decide. Whoever wrote it may put a better one in
 * its place while it waits.
 */
export const draftDecision = defineMove({
  move: 'draft-decision',
  read: readDecision,
  decide: (situation, input) => {
    const { state, actor } = situation
    const isOwn = actor.kind === 'staff' && actor.staffId === state.draft?.byStaffId
    if (state.draft && !isOwn) return { ok: false, reason: 'draft-waits' }
    const decision = decisionOf(situation, input)
    if ('ok' in decision) return decision
    return [{ type: 'decision-drafted', data: decision, text: input.text }]
  },
})
