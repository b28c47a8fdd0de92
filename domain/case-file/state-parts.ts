import type { Locale } from '../locale.ts'
import type { ExtensionUnit } from './event-data/work.ts'
import type { ReviewKind, SpanKind, VisitResult } from './words.ts'

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
