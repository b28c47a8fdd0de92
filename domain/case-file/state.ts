import type { Locale } from '../locale.ts'
import type { Right } from '../town/right.ts'
import type { ExtensionUnit } from './event-data/work.ts'
import type {
  CaseKind,
  Channel,
  PetitionRoute,
  ReviewKind,
  SpanKind,
  Stage,
  Urgency,
  VisitResult,
} from './words.ts'

/** A case file as its events tell it. Every column that shows one of these is a cache of this. */
export type CaseState = Filed &
  Holding &
  Working &
  Answering &
  Belonging &
  Published & { readonly number: number }

/** What was filed, and how it is classified. */
type Filed = {
  readonly stage: Stage
  readonly stageBeforeWaiting: Stage | null
  readonly kind: CaseKind
  readonly channel: Channel
  readonly service: string
  readonly serviceVersion: number
  readonly areaId: string | null
  readonly urgency: Urgency
  readonly route: PetitionRoute | null
  readonly sealed: boolean
  readonly incomplete: boolean
  readonly helper: boolean
  readonly receivedOn: string
  readonly filedAt: number
  readonly recordedAt: number
}

/** Who has it. */
type Holding = {
  readonly unitId: string
  readonly handlerId: string | null
  /** The partner unit it lies with, while it does. */
  readonly partnerId: string | null
  readonly transfer: Transfer | null
  /** An objection was turned down: the unit that has it keeps it. */
  readonly transferSettled: boolean
  /** Units that gave it back with the sender's consent: it is not sent there again. */
  readonly notFor: readonly string[]
  /** Staff who stepped aside. */
  readonly aside: readonly string[]
}

/** The work on it. */
type Working = {
  readonly asked: number
  /** How many things the person was asked for last. */
  readonly askedItems: number
  readonly firstContactAt: number | null
  readonly declinedAt: number | null
  readonly extensions: number
  readonly extensionAsked: AskedExtension | null
  readonly legs: readonly Leg[]
  readonly spans: readonly Span[]
  readonly visits: readonly Visit[]
  readonly opinionReported: boolean
  readonly notice: StandingNotice | null
  /** How many notices were put up. */
  readonly notices: number
  readonly objections: readonly Objection[]
  readonly draft: Draft | null
  readonly orders: readonly Order[]
}

/** The answer, and what the person did with it. */
type Answering = {
  readonly decidedAt: number | null
  readonly outcome: string | null
  /** What the person may do against the answer. */
  readonly rights: readonly Right['kind'][]
  readonly deliveredOn: string | null
  readonly withdrawnAt: number | null
  readonly closedAt: number | null
  readonly erasedAt: number | null
  readonly solved: boolean | null
  readonly rated: boolean
  /** The review that is being worked on. */
  readonly review: OpenReview | null
  /** How many reviews of this opinion were answered: none, the first, the final one. */
  readonly reviewed: 0 | 1 | 2
}

/** Other case files that it belongs to. */
type Belonging = {
  /** The case file it was merged into or joined with, by id: that one is worked on, and answers both. */
  readonly followsId: string | null
  /** Case files that follow this one, by id. */
  readonly followers: readonly string[]
  /** Filings by which a review of its answer was asked for, by id: the same person's, who gets the answers there too. */
  readonly requests: readonly string[]
  readonly linkedIds: readonly string[]
}

/** What everybody may read of it. */
type Published = { readonly publicSummary: PublicSummary | null }

/** `number`: the event whose sealed text holds its words; `byStaffId`: who wrote them. */
export type PublicSummary = {
  readonly stage: 'drafted' | 'approved' | 'public'
  readonly number: number
  readonly language: Locale
  readonly byStaffId: string
}

export type Transfer = {
  readonly fromUnitId: string
  readonly objected: boolean
  /** The sender did not agree; the unit may take the quarrel to this one, once. */
  readonly refused?: boolean
  /** Who decides the quarrel. */
  readonly superiorUnitId?: string
}

export type Span = {
  readonly span: number
  readonly kind: SpanKind
  readonly open: boolean
  readonly partnerId?: string | null
  /** The last day (local date) on which an answer is waited for. */
  readonly answerBy?: string | null
}

export type Order = {
  readonly order: number
  readonly unitId?: string
  readonly state: 'open' | 'answered' | 'closed'
}

export type AskedExtension = {
  readonly clock: string
  readonly count: number
  readonly unit: ExtensionUnit
  readonly byStaffId: string
}

export type Leg = {
  readonly leg: number
  readonly unitId: string | null
  readonly partnerId: string | null
  readonly state: 'open' | 'answered' | 'returned' | 'released'
}

export type Visit = {
  readonly visit: number
  readonly on: string
  readonly staffIds: readonly string[]
  readonly result: VisitResult | null
  /** The person is not told the day before. */
  readonly unannounced?: boolean
  /** They signed that they allow the checks. */
  readonly permission?: boolean
}

export type StandingNotice = {
  readonly notice: number
  readonly from: string
  readonly until: string
  readonly endsAt: number
  readonly again: boolean
}

export type Objection = {
  readonly objection: number
  readonly notice: number
  readonly caseFileId: string
  readonly result: 'upheld' | 'not-upheld' | 'withdrawn' | null
}

export type Draft = {
  readonly number: number
  readonly outcome: string
  readonly favourable: boolean
  readonly byStaffId: string
}

export type OpenReview = {
  readonly review: ReviewKind
  readonly unitId: string | null
  readonly partnerId: string | null
  readonly hearing: boolean
}
