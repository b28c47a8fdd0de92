import { noticeNeeded } from './decision-form.ts'
import { defineMove } from './define-move.ts'

/**
 * The subdistrict or township reports its opinion, with the facts and after the notice has run, to the district, which
 * decides (浙江省社会救助条例 11, 13, 15).
 */
export const reportOpinion = defineMove({
  move: 'report-opinion',
  read: (fields) => ({
    favourable: fields.oneOf('opinion', ['approve', 'refuse']) === 'approve',
    facts: fields.text('facts'),
    reasons: fields.text('reasons'),
  }),
  decide: (situation, { favourable, facts, reasons }) => {
    const { service, state } = situation
    const toUnitId = service.routing.decidingUnit
    if (!toUnitId || toUnitId === state.unitId) return { ok: false, reason: 'nobody-to-report-to' }
    if (noticeNeeded(situation, favourable)) return { ok: false, reason: 'notice-needed', field: 'opinion' }
    return [{ type: 'opinion-reported', data: { toUnitId, favourable }, text: { facts, reasons } }]
  },
})
