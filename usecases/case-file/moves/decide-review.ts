import { legalBasisFor } from '#domain/case-file/legal-basis.ts'
import { reviewRights } from '#domain/case-file/review.ts'
import { REVIEW_RESULTS } from '#domain/case-file/words.ts'
import { defineMove } from './define-move.ts'
import { whyNotReviewer } from './review-permission.ts'

/** The next higher body upholds the opinion, changes it, or sends it back (信访工作条例 35, 36). */
export const decideReview = defineMove({
  move: 'decide-review',
  read: (fields, { town, service }) => {
    const bases = legalBasisFor(town, service)
    const basis = fields.someOf(
      'basis',
      bases.map(({ id }) => id),
    )
    return {
      result: fields.oneOf('result', REVIEW_RESULTS),
      legalBasis: bases.filter(({ id }) => basis.includes(id)).map(({ id: _, ...base }) => base),
      text: { summary: fields.residentText('summary'), reasons: fields.text('reasons') },
    }
  },
  decide: (situation, { result, legalBasis, text }) => {
    const { town, service, state } = situation
    const wrong = whyNotReviewer(situation)
    if (wrong) return wrong
    const { review } = state.review!
    const rights = reviewRights(town, service, review, result)
    return [{ type: 'review-decided', data: { review, result, legalBasis, rights }, text }]
  },
})
