import type { CaseState, Leg } from '#domain/case-file/state.ts'
import type { Town } from '#domain/town/town.ts'
import type { Actor } from '../../actor.ts'
import { covers } from '../../authorize.ts'

/** A leg of a unit is answered there; a partner's answer is entered by the unit that leads. */
export function mayAnswerLeg(town: Town, actor: Actor, { unitId }: CaseState, leg: Leg): boolean {
  if (actor.kind !== 'staff') return false
  const place = leg.unitId ?? unitId
  return actor.roles.some(
    ({ role, unitId: held }) =>
      (role === 'handler' || role === 'lead') && (held === null || covers(town, held, place)),
  )
}
