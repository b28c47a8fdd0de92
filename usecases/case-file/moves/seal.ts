import { deleteCaseSearch } from '#db/queries/search.ts'
import { defineMove } from './define-move.ts'

/** Passes an accusation against an official on to the integrity officers; it leaves every other list at once. */
export const seal = defineMove({
  move: 'seal',
  read: (fields) => ({ text: fields.text('text') }),
  decide: ({ town, state }, { text }) => [
    {
      type: 'sealed',
      data: { toUnitId: town.settings.integrityUnit, fromUnitId: state.unitId },
      text: { text },
    },
  ],
  after: async (_, tx, { row }) => {
    await deleteCaseSearch(tx, row.id)
    return {}
  },
})
