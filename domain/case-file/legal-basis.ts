import type { Service } from '../service/service.ts'
import type { Town } from '../town/town.ts'
import type { LegalBasis } from './event-data/decision.ts'

/** The articles that a decision of this service may rest on: those its policies cite. `id` is stable within a version. */
export function legalBasisFor(town: Town, service: Service): (LegalBasis & { readonly id: string })[] {
  return service.policies.flatMap((slug) => {
    const policy = town.policies.get(slug)
    if (!policy) return []
    return policy.sources.map(({ id, instrument, article }) => ({
      id: `${slug}:${id}`,
      policy: slug,
      policyVersion: policy.version,
      instrument,
      article,
    }))
  })
}
