import type { Service } from '../service/service.ts'
import type { DeclineDoor } from '../town/decline-door.ts'
import type { Outcome } from '../town/outcome.ts'
import type { Right } from '../town/right.ts'
import type { Town } from '../town/town.ts'
import type { PetitionRoute } from './words.ts'

type ForKinds = { readonly kinds: readonly string[] }

/**
 * How a case file of this service may be decided: the outcomes that its regimes list; where they list none, its own
 * where it is named, else those of its kind. With a petition's route, those that this route leads to (信访工作条例 31, 32).
 */
export function outcomesFor(town: Town, service: Service, route: PetitionRoute | null = null): Outcome[] {
  const listed = service.regimes.flatMap((id) => town.regimes.get(id)?.outcomes ?? [])
  const outcomes =
    listed.length > 0
      ? listed.flatMap((id) => town.outcomes.get(id) ?? [])
      : ownOrOfKind([...town.outcomes.values()], service)
  return outcomes.filter(({ routes }) => route === null || routes === undefined || routes.includes(route))
}

/** The reasons for which this service may be declined; none for an application. */
export function declineReasonsFor(town: Town, service: Service): DeclineDoor[] {
  return service.kind === 'application' ? [] : ownOrOfKind([...town.declineDoors.values()], service)
}

/** What the person can do against this outcome. */
export function rightsFor(town: Town, service: Service, outcome: string): Right[] {
  const entries = ownOrOfKind([...town.decisionRights.values()], service)
  return entries.filter(({ outcomes }) => outcomes.includes(outcome)).flatMap(({ rights }) => rights)
}

function ownOrOfKind<T extends ForKinds>(all: readonly T[], service: Service): T[] {
  const own = all.filter(({ kinds }) => kinds.includes(service.slug))
  return own.length > 0 ? own : all.filter(({ kinds }) => kinds.includes(service.kind))
}
