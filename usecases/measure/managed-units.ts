import type { Role } from '#domain/permission/role.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Town } from '#domain/town/town.ts'
import type { Actor } from '../actor.ts'
import { covers } from '../authorize.ts'

const OF_UNITS: readonly Role[] = ['manager', 'lead']
const OF_TOWN: readonly Role[] = ['oversight', 'auditor']

/** The units whose figures somebody may see, in the order of the town. Throws `sign-in` for nobody, `not-found` for the rest. */
export function managedUnits(town: Town, actor: Actor): string[] {
  if (actor.kind === 'visitor') throw new Refusal('sign-in')
  if (actor.kind !== 'staff') throw new Refusal('not-found')
  const units = [...town.units.keys()].filter((id) =>
    actor.roles.some(
      ({ role, unitId }) =>
        OF_TOWN.includes(role) || (OF_UNITS.includes(role) && (unitId === null || covers(town, unitId, id))),
    ),
  )
  if (units.length === 0) throw new Refusal('not-found')
  return units
}
