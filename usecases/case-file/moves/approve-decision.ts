import type { DecisionData } from '#domain/case-file/event-data/decision.ts'
import { noticeNeeded } from './decision-form.ts'
import { defineMove } from './define-move.ts'

/** A second person approves the draft as it stands, its words unchanged: never whoever wrote it. */
export const approveDecision = defineMove({
  move: 'approve-decision',
  read: () => null,
  decide: async (situation) => {
    const { state, events, actor, openText } = situation
    const draft = state.draft!
    if (actor.kind === 'staff' && actor.staffId === draft.byStaffId) return { ok: false, reason: 'own-draft' }
    if (noticeNeeded(situation, draft.favourable)) return { ok: false, reason: 'notice-needed' }
    const drafted = events.find(({ number }) => number === draft.number)!
    const { outcome, favourable, legalBasis, rights } = drafted.data as DecisionData
    const data = { outcome, favourable, legalBasis, rights, draftedBy: draft.byStaffId }
    return [{ type: 'decided', data, text: await openText(draft.number) }]
  },
})
