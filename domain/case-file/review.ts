import type { Service } from '../service/service.ts'
import type { Right } from '../town/right.ts'
import type { Town } from '../town/town.ts'
import { unitPath } from '../town/unit.ts'
import { rightsFor } from './outcomes.ts'
import type { ReviewKind, ReviewResult } from './words.ts'

export type ReviewBody = { readonly unitId: string | null; readonly partnerId: string | null }

/** The partner that stands for the body above the highest unit of the hall. */
export const NEXT_HIGHER_BODY = 'next-higher-body'

/** What the rights after the answer of a first review stand under, in place of an outcome. */
export const FIRST_REVIEW_ANSWER = 'first-review-answer'

/**
 * Who reviews an opinion of this unit: the unit above it in the hall, and the one above that for the final review;
 * where the hall ends, or nobody there reviews, the body outside of it (信访工作条例 35, 36).
 */
export function reviewBody(
  town: Town,
  unitId: string,
  review: ReviewKind,
  hasReviewers: (unitId: string) => boolean,
): ReviewBody {
  const above = unitPath(town.units, unitId)[review === 'first' ? 1 : 2]
  return above && hasReviewers(above.id)
    ? { unitId: above.id, partnerId: null }
    : { unitId: null, partnerId: NEXT_HIGHER_BODY }
}

/** What the person may do next: after the first review the final one, after that nothing (信访工作条例 36). */
export function reviewRights(
  town: Town,
  service: Service,
  review: ReviewKind,
  result: ReviewResult,
): Right[] {
  return review === 'final' || result === 'sent-back' ? [] : rightsFor(town, service, FIRST_REVIEW_ANSWER)
}
