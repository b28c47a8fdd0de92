import type { DecisionEvents } from './event-data/decision.ts'
import type { IntakeEvents } from './event-data/intake.ts'
import type { LinkEvents } from './event-data/link.ts'
import type { OverviewEvents } from './event-data/overview.ts'
import type { ReviewEvents } from './event-data/review.ts'
import type { SummaryEvents } from './event-data/summary.ts'
import type { WorkEvents } from './event-data/work.ts'

/** Who acted. Staff are named by id; a resident or helper holds the receipt and has no account. */
export type EventActor =
  | { readonly kind: 'resident' | 'helper' }
  | { readonly kind: 'staff'; readonly staffId: string; readonly unitId: string | null }
  | { readonly kind: 'system'; readonly job: string }

export function isAuthority(by: EventActor): boolean {
  return by.kind === 'staff' || by.kind === 'system'
}

/** What each event carries in the open: codes, dates and ids. Personal matter stands in the sealed text beside it. */
export type EventData = IntakeEvents &
  WorkEvents &
  DecisionEvents &
  ReviewEvents &
  LinkEvents &
  SummaryEvents &
  OverviewEvents

export type EventType = keyof EventData

export type CaseEventOf<T extends EventType> = {
  readonly number: number
  readonly type: T
  readonly at: number
  readonly recordedAt: number
  readonly by: EventActor
  readonly data: EventData[T]
}

/** One thing that happened on a case file: numbered from 1, `at` when it happened, `recordedAt` when it was written (UTC ms). */
export type CaseEvent = { [T in EventType]: CaseEventOf<T> }[EventType]

/** What a move gives before it is numbered. */
export type NewEvent = {
  [T in EventType]: {
    readonly type: T
    readonly data: EventData[T]
    readonly text?: EventText
    readonly at?: number
  }
}[EventType]

/** The personal matter of an event: sealed at rest, opened for whoever may read it. */
export type EventText = Readonly<Record<string, unknown>>
