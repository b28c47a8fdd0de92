import type { VisitPlace } from '#db/queries/visit.ts'
import { PERMISSIONS } from '#domain/permission/permissions.ts'
import type { Role } from '#domain/permission/role.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Town } from '#domain/town/town.ts'
import type { StaffActor } from '../actor.ts'
import { hiddenFrom, unitsOf } from '../queue/reach.ts'

const VISITORS = Object.keys(PERMISSIONS['record-visit'].staff) as Role[]

/** Units for which somebody makes visits, and the one asked for; null for all of them together. */
export type VisitUnits = { readonly units: readonly string[]; readonly unit: string | null }

/**
 * The units whose visits somebody sees. Where no unit is asked for, or one that is not theirs, it is their own; all of
 * them where that has none. Throws `not-found` for whoever makes no visits.
 * @param asked a unit, `all`, or null
 */
export function visitUnits(town: Town, actor: StaffActor, asked: string | null): VisitUnits {
  const units = unitsOf(town, actor, VISITORS)
  if (units.length === 0) throw new Refusal('not-found')
  if (asked === 'all') return { units, unit: null }
  const unit = [asked, actor.unitId].find((one) => one !== null && units.includes(one)) ?? null
  return { units, unit }
}

export function visitPlace({ units, unit }: VisitUnits, actor: StaffActor): VisitPlace {
  return { unitIds: unit === null ? units : [unit], ...hiddenFrom(actor) }
}
