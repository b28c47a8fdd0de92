import { defineMove } from './define-move.ts'

/** Sends a case file to the unit that can decide it; the first day of contact is kept, the person is told why. */
export const forward = defineMove({
  move: 'forward',
  read: (fields, { town, state }) => ({
    toUnitId: fields.oneOf(
      'unit',
      [...town.units.keys()].filter((id) => id !== state.unitId),
    ),
    text: fields.text('text'),
  }),
  decide: ({ state }, { toUnitId, text }) => [
    { type: 'forwarded', data: { toUnitId, toPartnerId: null, fromUnitId: state.unitId }, text: { text } },
  ],
})
