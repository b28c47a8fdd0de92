import type { Listing } from '#domain/measure/listing.ts'
import type { ManagerQuery } from '#domain/measure/manager-figures.ts'

type Place = Partial<Pick<ManagerQuery, 'unit' | 'service' | 'area'>>

/** The address of a manager's page with what it shows. */
export function manageHref(query: ManagerQuery): string {
  return `/manage?${periodOf(query, {})}`
}

/** The list behind a number, narrowed to a row of a table where one is given. */
export function listHref(figure: Listing, query: ManagerQuery, place: Place = {}, after?: string): string {
  const parameters = periodOf(query, place)
  parameters.set('figure', figure)
  if (after) parameters.set('after', after)
  return `/manage/list?${parameters}`
}

/** The queue with what is open, or late. */
export function queueHref(view: 'due' | 'late', query: ManagerQuery, place: Place = {}): string {
  const parameters = placeOf({ ...query, ...place })
  if (view === 'late') parameters.set('view', 'late')
  return parameters.size === 0 ? '/staff' : `/staff?${parameters}`
}

function periodOf(query: ManagerQuery, place: Place): URLSearchParams {
  const parameters = new URLSearchParams({ from: query.from, to: query.to })
  for (const [name, value] of placeOf({ ...query, ...place })) parameters.set(name, value)
  return parameters
}

function placeOf({ unit, service, area }: Place): URLSearchParams {
  const named = Object.entries({ unit, service, area }).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  )
  return new URLSearchParams(named)
}
