import type { EventType } from '../case-file/event.ts'
import { FIRST_CONTACT_EVENTS } from '../town/regime-trigger.ts'
import type { AgeBand } from './backlog.ts'

/** How the list behind a number of a manager is found. */
type Source =
  | { readonly kind: 'filed'; readonly onlyLate: boolean }
  | { readonly kind: 'clocks'; readonly state: 'all' | 'kept' | 'missed' }
  | { readonly kind: 'events'; readonly types: readonly EventType[]; readonly onlyFirst: boolean }
  | { readonly kind: 'open'; readonly band: AgeBand }

/** The lists behind the numbers of `/manage`, by the word in their address. */
export const LISTINGS = {
  received: { kind: 'filed', onlyLate: false },
  'late-entry': { kind: 'filed', onlyLate: true },
  deadlines: { kind: 'clocks', state: 'all' },
  'deadlines-kept': { kind: 'clocks', state: 'kept' },
  'deadlines-missed': { kind: 'clocks', state: 'missed' },
  'first-response': { kind: 'events', types: FIRST_CONTACT_EVENTS, onlyFirst: true },
  resolution: { kind: 'events', types: ['delivered'], onlyFirst: false },
  declined: act('declined'),
  redirected: act('forwarded'),
  extended: act('extended'),
  asked: act('resident-asked'),
  relabelled: act('classified'),
  withdrawn: act('withdrawn'),
  reopened: act('reopened'),
  confirmed: act('confirmed'),
  rated: act('rated'),
  'age-week': { kind: 'open', band: 'week' },
  'age-month': { kind: 'open', band: 'month' },
  'age-two-months': { kind: 'open', band: 'two-months' },
  'age-quarter': { kind: 'open', band: 'quarter' },
  'age-older': { kind: 'open', band: 'older' },
} as const satisfies Readonly<Record<string, Source>>

export type Listing = keyof typeof LISTINGS
export type ListingSource = Source

export function isListing(text: string): text is Listing {
  return Object.hasOwn(LISTINGS, text)
}

function act(type: EventType): Extract<Source, { kind: 'events' }> {
  return { kind: 'events', types: [type], onlyFirst: false }
}
