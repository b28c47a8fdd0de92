import type { QueuePlace } from '#db/queries/queue-filter.ts'
import { PERMISSIONS } from '#domain/permission/permissions.ts'
import type { HeldRole } from '#domain/permission/role.ts'
import type { Town } from '#domain/town/town.ts'
import type { Actor, StaffActor } from '../actor.ts'
import { covers } from '../authorize.ts'

/**
 * Where a member of staff may read: units one by one, or the whole town; sealed case files only as an integrity
 * officer; never what they have stepped aside from. What a list finds there is asked for permission once more, line by
 * line.
 */
export function reachOf(town: Town, actor: StaffActor): QueuePlace[] {
  const reading = actor.roles.filter(({ role }) => PERMISSIONS.read.staff[role] !== undefined)
  const sealed = actor.roles.filter(({ role }) => role === 'integrity')
  const places = [...placesOf(town, reading, false), ...placesOf(town, sealed, true)]
  return places.map((place) => ({ ...place, ...hiddenFrom(actor) }))
}

/** Where a head's approval may be waited for: where they read, and wherever a unit is asked that they lead. */
export function approvalsOf(town: Town, actor: StaffActor): QueuePlace[] {
  const places = reachOf(town, actor)
  const plain = places.filter(({ sealed }) => !sealed)
  const units = unitsOf(town, actor, ['lead'])
  if (units.length === 0 || plain.some(({ unitId }) => unitId === null)) return places
  const outside = plain.flatMap(({ unitId }) => unitId ?? [])
  return [...places, { sealed: false, unitId: null, approving: { units, outside }, ...hiddenFrom(actor) }]
}

/** What a list is told so that it leaves out what this person has stepped aside from; nothing where there is none. */
export function hiddenFrom(actor: Actor): { hiddenFrom?: string } {
  return actor.kind === 'staff' && actor.asideFrom.size > 0 ? { hiddenFrom: actor.staffId } : {}
}

/** The units in which a member of staff holds one of these roles; all units of the town for a role without a unit. */
export function unitsOf(town: Town, actor: StaffActor, roles: readonly HeldRole['role'][]): string[] {
  const held = actor.roles.filter(({ role }) => roles.includes(role))
  return unitsUnder(town, held)
}

/** The units in which a member of staff does the work. */
export function workUnits(town: Town, actor: StaffActor): string[] {
  return unitsOf(town, actor, ['handler', 'lead'])
}

function placesOf(town: Town, held: readonly HeldRole[], sealed: boolean): QueuePlace[] {
  if (held.length === 0) return []
  const units = unitsUnder(town, held)
  if (held.some(isTownWide) || units.length === town.units.size) return [{ sealed, unitId: null }]
  return units.map((unitId) => ({ sealed, unitId }))
}

function isTownWide({ role, unitId }: HeldRole): boolean {
  return unitId === null || PERMISSIONS.read.staff[role]?.includes('town') === true
}

function unitsUnder(town: Town, held: readonly HeldRole[]): string[] {
  return [...town.units.keys()].filter((id) =>
    held.some(({ unitId }) => unitId === null || covers(town, unitId, id)),
  )
}
