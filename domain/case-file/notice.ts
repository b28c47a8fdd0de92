import type { CaseEvent } from './event.ts'

/** Changes that a resident is told of: at most one message each. */
const TOLD: readonly CaseEvent['type'][] = [
  'accepted',
  'declined',
  'forwarded',
  'resident-asked',
  'messaged',
  'attached',
  'extended',
  'handed-to-partner',
  'third-party-started',
  'visit-planned',
  'given-up',
  'settled',
  'review-asked',
  'review-passed',
  'hearing-opened',
  'review-decided',
  'merged',
  'review-begun',
  'answer-shared',
  'decided',
  'delivered',
  'notice-published',
  'notice-objected',
  'objection-examined',
  'dates-recomputed',
  'summary-approved',
]

/** Is this something that the person is told of? What they did themselves is not, nor a date that is now sure and the same. */
export function isTold(event: CaseEvent): boolean {
  if (event.type === 'visit-planned' && event.data.unannounced) return false
  if (event.type === 'attached' && event.data.internal) return false
  if (event.type === 'dates-recomputed' && !event.data.moved) return false
  return TOLD.includes(event.type) && event.by.kind !== 'resident' && event.by.kind !== 'helper'
}
