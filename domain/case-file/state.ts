import type { Right } from '../town/right.ts'
import type {
  AskedExtension,
  Draft,
  Leg,
  Objection,
  OpenReview,
  Order,
  PublicSummary,
  Span,
  StandingNotice,
  Transfer,
  Visit,
} from './state-parts.ts'
import type { CaseKind, Channel, PetitionRoute, Stage, Urgency } from './words.ts'

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
