import type { CaseEvent, EventType } from './event.ts'
import { isAuthority } from './fold.ts'

/**
 * What everybody hears of whose case file was merged or joined: each of them gets a written answer. A message goes to
 * all only where its writer says so.
 */
const SHARED: readonly EventType[] = [
  'accepted',
  'declined',
  'extended',
  'decided',
  'delivered',
  'settled',
  'reopened',
]

export function isShared(event: CaseEvent): boolean {
  if (event.type === 'messaged') return event.data.everybody === true && isAuthority(event.by)
  return SHARED.includes(event.type)
}

/** Words of a person whose case file follows another: whoever works on that one reads them there. */
export function isFollowersWord(event: CaseEvent): boolean {
  return event.type === 'messaged' && !isAuthority(event.by)
}
