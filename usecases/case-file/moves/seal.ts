import { deleteCaseSearch } from '#db/queries/search.ts'
import type { NewEvent } from '#domain/case-file/event.ts'
import type { CaseState } from '#domain/case-file/state.ts'
import { OUTSIDE } from '../../review/body-for.ts'
import { defineMove } from './define-move.ts'

/**
 * Passes an accusation against an official on to the integrity officers; it leaves every other list at once. A review
 * that is under way goes to the body outside: nobody in the hall may read it any more who could review it.
 */
export const seal = defineMove({
  move: 'seal',
  read: (fields) => ({ text: fields.text('text') }),
  decide: ({ town, state }, { text }) => [
    {
      type: 'sealed',
      data: { toUnitId: town.settings.integrityUnit, fromUnitId: state.unitId },
      text: { text },
    },
    ...reviewPassed(state),
  ],
  after: async (_, tx, { row }) => {
    await deleteCaseSearch(tx, row.id)
    return {}
  },
})

function reviewPassed({ review }: CaseState): NewEvent[] {
  if (review === null || review.unitId === null) return []
  return [{ type: 'review-passed', data: { review: review.review, ...OUTSIDE } }]
}
