import { defineMove } from './define-move.ts'

/**
 * Sends a case file to the unit that can decide it; the first day of contact is kept, the person is told why, where it
 * is and by which phone. It does not go again to a unit that gave it back with our consent, nor straight back to the one
 * that sent it: for that there is the objection, with its reasons and its ruling (信访工作条例 23(3)).
 */
export const forward = defineMove({
  move: 'forward',
  read: (fields, { town, state }) => ({
    toUnitId: fields.oneOf(
      'unit',
      [...town.units.keys()].filter((id) => id !== state.unitId),
    ),
    text: fields.residentText('text'),
  }),
  decide: ({ state }, { toUnitId, text }) => {
    if (state.notFor.includes(toUnitId)) return { ok: false, reason: 'no-second-bounce' }
    if (toUnitId === state.transfer?.fromUnitId) return { ok: false, reason: 'object-instead' }
    const data = { toUnitId, toPartnerId: null, fromUnitId: state.unitId }
    return [{ type: 'forwarded', data, text: { text } }]
  },
})
