import type { CaseEvent } from './event.ts'

/** Changes that a resident is told of: at most one message each. */
const TOLD: readonly CaseEvent['type'][] = [
  'accepted',
  'declined',
  'forwarded',
  'resident-asked',
  'messaged',
  'extended',
  'decided',
  'delivered',
  'dates-recomputed',
]

/** Is this something that the person is told of? What they did themselves is not. */
export function isTold(event: CaseEvent): boolean {
  return TOLD.includes(event.type) && event.by.kind !== 'resident' && event.by.kind !== 'helper'
}
