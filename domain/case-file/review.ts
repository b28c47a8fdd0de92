import type { Service } from '../service/service.ts'
import type { Right } from '../town/right.ts'
import type { Town } from '../town/town.ts'
import { unitPath } from '../town/unit.ts'
import type { CaseEvent, CaseEventOf } from './event.ts'
import { rightsFor } from './outcomes.ts'
import type { CaseState } from './state.ts'
import type { ReviewKind, ReviewResult } from './words.ts'

export type ReviewBody = { readonly unitId: string | null; readonly partnerId: string | null }

/** The partner that stands for the body above the highest unit of the hall. */
export const NEXT_HIGHER_BODY = 'next-higher-body'

/** What the rights after the answer of a first review stand under, in place of an outcome. */
export const FIRST_REVIEW_ANSWER = 'first-review-answer'

/**
 * Whose answer a review is about: the unit's own, or, for the final one, that of the body which gave the first review,
 * wherever it went in the end; null where that lies outside of the hall (信访工作条例 35, 36).
 */
export function reviewedUnit(
  review: ReviewKind,
  { unitId }: Pick<CaseState, 'unitId'>,
  events: readonly CaseEvent[],
): string | null {
  const first = review === 'final' ? events.findLast(isFirstReview) : undefined
  return first ? first.data.unitId : unitId
}

/**
 * Who reviews the answer of this unit: the unit above it in the hall; where the hall ends, or nobody there reviews, the
 * body outside of it (信访工作条例 35, 36).
 */
export function reviewBody(
  { units }: Pick<Town, 'units'>,
  unitId: string | null,
  hasReviewers: (unitId: string) => boolean,
): ReviewBody {
  const above = unitId === null ? undefined : unitPath(units, unitId)[1]
  return above && hasReviewers(above.id)
    ? { unitId: above.id, partnerId: null }
    : { unitId: null, partnerId: NEXT_HIGHER_BODY }
}

function isFirstReview(event: CaseEvent): event is CaseEventOf<'review-asked' | 'review-passed'> {
  return (event.type === 'review-asked' || event.type === 'review-passed') && event.data.review === 'first'
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
