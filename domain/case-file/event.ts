import type { Right } from '../town/right.ts'
import type { CaseKind, Channel, Urgency } from './words.ts'

/** Who acted. Staff are named by id; a resident or helper holds the receipt and has no account. */
export type EventActor =
  | { readonly kind: 'resident' | 'helper' }
  | { readonly kind: 'staff'; readonly staffId: string; readonly unitId: string | null }
  | { readonly kind: 'system'; readonly job: string }

export type LegalBasis = {
  readonly policy: string
  readonly policyVersion: number
  readonly instrument: string
  readonly article: string
}

/** What each event carries in the open: codes, dates and ids. Personal matter stands in the sealed text beside it. */
export type EventData = {
  filed: {
    readonly channel: Channel
    readonly service: string
    readonly serviceVersion: number
    readonly policyVersions: Readonly<Record<string, number>>
    readonly kind: CaseKind
    readonly receivedOn: string
    readonly unitId: string
    readonly areaId: string | null
    readonly urgency: Urgency
    readonly helper: boolean
    readonly consent: string | null
    readonly incomplete: boolean
    readonly sealedService: boolean
  }
  'intake-completed': { readonly unitId: string; readonly areaId: string | null }
  classified: { readonly urgency: Urgency; readonly route: PetitionRoute | null }
  accepted: { readonly route: PetitionRoute | null }
  declined: { readonly reason: string }
  forwarded: { readonly toUnitId: string; readonly toPartnerId: string | null; readonly fromUnitId: string }
  assigned: { readonly handlerId: string }
  taken: { readonly handlerId: string }
  'handed-over': { readonly handlerId: string }
  'stood-in': { readonly handlerId: string; readonly forStaffId: string | null }
  'transfer-objected': { readonly senderUnitId: string }
  'transfer-ruled': { readonly agreed: boolean; readonly toUnitId: string }
  sealed: { readonly toUnitId: string; readonly fromUnitId: string }
  'resident-asked': { readonly answerBy: string | null }
  'resident-answered': { readonly unknown: boolean }
  messaged: { readonly manner: MessageManner }
  noted: Record<string, never>
  extended: {
    readonly clock: string
    readonly count: number
    readonly unit: 'calendar-days' | 'working-days' | 'hours'
  }
  'opinion-reported': { readonly toUnitId: string }
  decided: {
    readonly outcome: string
    readonly favourable: boolean
    readonly legalBasis: readonly LegalBasis[]
    readonly rights: readonly Right[]
  }
  delivered: { readonly manner: DeliveryManner; readonly receivedOn: string }
  rated: { readonly scores: Readonly<Partial<Record<RatingQuestion, number>>> }
  confirmed: { readonly solved: boolean }
  reopened: Record<string, never>
  withdrawn: Record<string, never>
  'helper-ended': Record<string, never>
  'code-reissued': { readonly identityCheck: 'card-at-counter' | 'call-back' }
  'clock-started': { readonly clock: string; readonly because: string }
  'clock-warned': { readonly clock: string; readonly share: number }
  'clock-breached': { readonly clock: string; readonly dueAt: number }
  'dates-recomputed': {
    readonly clock: string
    readonly dueFrom: string | null
    readonly dueTo: string | null
    readonly year: number
  }
  erased: { readonly years: number }
  closed: { readonly how: 'confirmed' | 'window-passed' | 'declined' | 'withdrawn' }
}

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

/** 信访工作条例 31: the six ways in which a petition is handled; only the sixth starts the 60 days of article 34. */
export const PETITION_ROUTES = ['31-1', '31-2', '31-3', '31-4', '31-5', '31-6'] as const
export type PetitionRoute = (typeof PETITION_ROUTES)[number]

export const MESSAGE_MANNERS = ['tracker', 'call', 'letter', 'in-person', 'through-helper'] as const
export type MessageManner = (typeof MESSAGE_MANNERS)[number]

export const DELIVERY_MANNERS = [
  'tracker',
  'handed-over',
  'posted',
  'told-by-voice',
  'through-helper',
] as const
export type DeliveryManner = (typeof DELIVERY_MANNERS)[number]

export const RATING_QUESTIONS = ['manner', 'outcome', 'explained', 'fair'] as const
export type RatingQuestion = (typeof RATING_QUESTIONS)[number]
