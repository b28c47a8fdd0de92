import type { CaseState } from '#domain/case-file/state.ts'
import type { Leg } from '#domain/case-file/state-parts.ts'
import type { Town } from '#domain/town/town.ts'
import type { Actor } from '../../actor.ts'
import { holdsOver } from '../../authorize.ts'

/** A leg of a unit is answered there; a partner's answer is entered by the unit that leads. */
export function mayAnswerLeg(town: Town, actor: Actor, { unitId }: CaseState, leg: Leg): boolean {
  if (actor.kind !== 'staff') return false
  return holdsOver(town, actor.roles, ['handler', 'lead'], leg.unitId ?? unitId)
}
