import type { HeldRole, Role } from '../permission/role.ts'
import type { Told } from '../town/escalation.ts'

/** A role of somebody whose account works. */
export type RoleHolder = HeldRole & { readonly staffId: string }

/** What there is to tell of: where a case file lies, from its unit upwards, and who handles it. */
export type Matter = {
  readonly unitPath: readonly string[]
  readonly handlerId: string | null
  readonly sealed: boolean
  /** Who has stepped aside: never told. */
  readonly aside: readonly string[]
}

/**
 * Who is told, each once. Of a sealed case file the integrity officers of its unit alone. Where nobody handles it, its
 * lead is told in the handler's place; where a unit has no lead, the nearest one above.
 */
export function recipientsOf(
  tell: readonly Told[],
  matter: Matter,
  holders: readonly RoleHolder[],
): string[] {
  const ids = matter.sealed
    ? integrityOf(matter, holders)
    : tell.flatMap((told) => peopleOf(told, matter, holders))
  return [...new Set(ids)].filter((id) => !matter.aside.includes(id))
}

function peopleOf(told: Told, matter: Matter, holders: readonly RoleHolder[]): string[] {
  const { unitPath, handlerId } = matter
  const leads = nearest(['lead'], unitPath, holders)
  if (told === 'handler') return handlerId !== null && isThere(handlerId, holders) ? [handlerId] : leads.ids
  if (told === 'lead') return leads.ids
  if (told === 'lead-above') return nearest(['lead', 'manager'], unitPath.slice(leads.depth + 1), holders).ids
  return holders.filter(({ role }) => role === 'oversight').map(({ staffId }) => staffId)
}

function isThere(staffId: string, holders: readonly RoleHolder[]): boolean {
  return holders.some((holder) => holder.staffId === staffId)
}

/** Who holds one of the roles for the first unit of a path that has somebody; for the whole town where none has. */
function nearest(
  roles: readonly Role[],
  path: readonly string[],
  holders: readonly RoleHolder[],
): { readonly ids: string[]; readonly depth: number } {
  const holding = (unitId: string | null) =>
    holders
      .filter((holder) => roles.includes(holder.role) && holder.unitId === unitId)
      .map(({ staffId }) => staffId)
  const depth = path.findIndex((unitId) => holding(unitId).length > 0)
  return depth < 0 ? { ids: holding(null), depth: path.length } : { ids: holding(path[depth]!), depth }
}

function integrityOf({ unitPath }: Matter, holders: readonly RoleHolder[]): string[] {
  return holders
    .filter(({ role, unitId }) => role === 'integrity' && (unitId === null || unitPath.includes(unitId)))
    .map(({ staffId }) => staffId)
}
