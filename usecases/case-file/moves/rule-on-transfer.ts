import { commonSuperior, rulingEndsAt } from '#domain/case-file/transfer.ts'
import { covers } from '../../authorize.ts'
import type { Situation } from '../make-move.ts'
import { defineMove } from './define-move.ts'

/**
 * The sender agrees, and has it back, or does not. A quarrel is decided by the common superior: when the unit asks for
 * it, or when the sender has not ruled in 5 working days; that ruling is final (信访工作条例 23(3), 24).
 */
export const ruleOnTransfer = defineMove({
  move: 'rule-on-transfer',
  read: (fields) => ({ agreed: fields.oneOf('agreed', ['yes', 'no']) === 'yes', text: fields.text('text') }),
  decide: (situation, { agreed, text }) => {
    const { state } = situation
    const ruler = whoRules(situation)
    if (ruler === 'nobody-yet')
      return { ok: false, reason: state.transfer?.superiorUnitId ? 'superior-rules' : 'sender-rules-first' }
    const toUnitId = agreed ? state.transfer!.fromUnitId : state.unitId
    const data = { agreed, toUnitId, ...(ruler === 'superior' && { final: true }) }
    return [{ type: 'transfer-ruled', data, text: { text } }]
  },
})

/** As what this person rules on the objection now. Whoever leads the sender's own unit is the sender. */
export function whoRules({
  town,
  state,
  events,
  actor,
  now,
}: Pick<Situation, 'town' | 'state' | 'events' | 'actor' | 'now'>): 'sender' | 'superior' | 'nobody-yet' {
  const { fromUnitId, superiorUnitId } = state.transfer!
  if (actor.kind !== 'staff') return superiorUnitId ? 'superior' : 'sender'
  const holds = (unitId: string | null) =>
    unitId !== null &&
    actor.roles.some(
      ({ role, unitId: held }) =>
        (role === 'lead' || role === 'triage') && (held === null || covers(town, held, unitId)),
    )
  const superior = superiorUnitId ?? commonSuperior(town.units, fromUnitId, state.unitId)
  if (superiorUnitId !== undefined) return holds(superiorUnitId) ? 'superior' : 'nobody-yet'
  if (!holds(superior)) return 'sender'
  const end = rulingEndsAt(town, events, now)
  return end !== null && now >= end ? 'superior' : 'nobody-yet'
}
