import { type CaseEvent, type EventType, isAuthority } from './event.ts'
import type { Shared } from './event-data/link.ts'

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
  'review-asked',
  'review-passed',
  'hearing-opened',
  'review-decided',
]

type Standing = {
  readonly open: boolean
  readonly sealed: boolean
  readonly followsId: string | null
  readonly decidedAt: number | null
}

/**
 * Can it go on for others as well? Not once it is answered: only what is written from then on is passed on, so whoever
 * came later would never get the answer.
 */
export function canTakeIn({ open, sealed, followsId, decidedAt }: Standing): boolean {
  return open && !sealed && followsId === null && decidedAt === null
}

export function isShared(event: CaseEvent): boolean {
  if (event.type === 'messaged') return event.data.everybody === true && isAuthority(event.by)
  return SHARED.includes(event.type)
}

/** What the same person hears besides where they asked for the review by a filing of their own. */
const SHARED_WITH_REQUESTS: readonly EventType[] = ['resident-asked', 'answer-shared']

export function isSharedWithRequests(event: CaseEvent): boolean {
  if (event.type === 'review-asked') return false
  const isTold = event.type === 'messaged' || SHARED_WITH_REQUESTS.includes(event.type)
  return isShared(event) || (isTold && isAuthority(event.by))
}

/** Words of a person whose case file follows another: whoever works on that one reads them there. */
export function isFollowersWord(event: CaseEvent): boolean {
  return ['messaged', 'attached', 'review-asked-there'].includes(event.type) && !isAuthority(event.by)
}

/** What those who follow are told of an event, beside its words. `today`: the local date. */
export function sharedOf(event: CaseEvent, today: string): Shared {
  switch (event.type) {
    case 'answer-shared': {
      const { fromId: _, from: __, ...told } = event.data
      return told
    }
    case 'decided': {
      const { outcome, legalBasis, rights } = event.data
      return { of: event.type, outcome, legalBasis, rights }
    }
    case 'review-decided':
      return { of: event.type, outcome: null, ...event.data }
    case 'review-asked':
      return { of: event.type, outcome: null, review: event.data.review }
    case 'delivered':
      return { of: event.type, outcome: null, receivedOn: today }
    default:
      return { of: event.type, outcome: null }
  }
}
