import type { Right } from '../../town/right.ts'
import type { ReviewKind, ReviewResult } from '../words.ts'
import type { LegalBasis } from './decision.ts'

/** First and final review of a petition opinion by the next higher body (信访工作条例 35, 36). */
export type ReviewEvents = {
  /**
   * One of the two is null: the reviewing unit of the hall, or the body outside of it. `fromId` and `from`: the case file
   * of whoever asked, where it follows this one.
   */
  'review-asked': {
    readonly review: ReviewKind
    readonly unitId: string | null
    readonly partnerId: string | null
    readonly fromId?: string
    readonly from?: string
  }
  /** The last who might have reviewed it there stepped aside: another body reviews it, and the days go on. */
  'review-passed': {
    readonly review: ReviewKind
    readonly unitId: string | null
    readonly partnerId: string | null
  }
  'hearing-opened': Record<string, never>
  'hearing-closed': Record<string, never>
  'review-decided': {
    readonly review: ReviewKind
    readonly result: ReviewResult
    readonly legalBasis: readonly LegalBasis[]
    readonly rights: readonly Right[]
  }
}
