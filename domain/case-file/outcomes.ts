import type { Service } from '../service/service.ts'
import type { DeclineDoor } from '../town/decline-door.ts'
import type { Outcome } from '../town/outcome.ts'
import type { Right } from '../town/right.ts'
import type { Town } from '../town/town.ts'

type ForKinds = { readonly kinds: readonly string[] }

/** How a case file of this service may be decided: its own outcomes where it is named, else those of its kind. */
export function outcomesFor(town: Town, service: Service): Outcome[] {
  return ownOrOfKind([...town.outcomes.values()], service)
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
