import type { Right } from '../../town/right.ts'
import type { DeliveryManner, RatingQuestion } from '../words.ts'

export type LegalBasis = {
  readonly policy: string
  readonly policyVersion: number
  readonly instrument: string
  readonly article: string
}

/** A decision as it is drafted and given. */
export type DecisionData = {
  readonly outcome: string
  readonly favourable: boolean
  readonly legalBasis: readonly LegalBasis[]
  readonly rights: readonly Right[]
}

/** The public notice of an intended approval, the decision, and how it reached the person. */
export type DecisionEvents = {
  /** Stands from the day `from` to the end of the day `until` (local dates), which is the instant `endsAt` (UTC ms). */
  'notice-published': {
    readonly notice: number
    readonly from: string
    readonly until: string
    readonly endsAt: number
    /** Follows on the result of an objection (重庆市城乡居民最低生活保障条例 18(3)). */
    readonly again: boolean
  }
  /** `caseFileId`: the objector's own case file, whose receipt brings them the written result. */
  'notice-objected': { readonly notice: number; readonly objection: number; readonly caseFileId: string }
  'objection-examined': { readonly objection: number; readonly upheld: boolean }
  /** Whoever objected took it back before it was examined. */
  'objection-withdrawn': { readonly objection: number }
  'decision-drafted': DecisionData
  'decision-returned': Record<string, never>
  /** `draftedBy`: whose draft was approved, where two people decide. */
  decided: DecisionData & { readonly draftedBy: string | null }
  delivered: { readonly manner: DeliveryManner; readonly receivedOn: string }
  'given-up': Record<string, never>
  /** Both sides signed an agreement (信访工作条例 33). */
  settled: { readonly agreedOn: string }
  rated: { readonly scores: Readonly<Partial<Record<RatingQuestion, number>>> }
  confirmed: { readonly solved: boolean }
  reopened: Record<string, never>
  withdrawn: Record<string, never>
  'helper-ended': Record<string, never>
  'code-reissued': { readonly identityCheck: 'card-at-counter' | 'call-back' }
  closed: { readonly how: 'confirmed' | 'window-passed' | 'declined' | 'withdrawn' }
}
