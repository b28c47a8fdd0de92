import type { CaseEvent } from './event.ts'

export const RELATIONS = [
  'follows',
  'follower',
  'joined',
  'review',
  'review-request',
  'part',
  'part-of',
  'linked',
] as const
export type Relation = { readonly kind: (typeof RELATIONS)[number]; readonly reference: string }

/** The other case files that a history names, each once, in the order in which they came. */
export function relationsOf(events: readonly CaseEvent[]): Relation[] {
  const found = new Map<string, Relation>()
  for (const event of events) {
    const relation = relationOf(event)
    if (relation && !found.has(relation.reference)) found.set(relation.reference, relation)
  }
  return [...found.values()]
}

function relationOf(event: CaseEvent): Relation | null {
  switch (event.type) {
    case 'merged':
    case 'joined':
      return { kind: 'follows', reference: event.data.into }
    case 'took-in':
      return { kind: 'follower', reference: event.data.from }
    case 'was-joined':
      return { kind: 'joined', reference: event.data.from }
    case 'review-begun':
      return { kind: 'review', reference: event.data.into }
    case 'asked-through':
      return { kind: 'review-request', reference: event.data.from }
    case 'split-off':
      return { kind: 'part', reference: event.data.to }
    case 'split-from':
      return { kind: 'part-of', reference: event.data.from }
    case 'linked':
      return { kind: 'linked', reference: event.data.other }
    default:
      return null
  }
}
