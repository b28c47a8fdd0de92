import { defineMove } from './define-move.ts'

/** Adds what was not yet known when somebody called or came by, and sends the case file to the right unit. */
export const completeIntake = defineMove({
  move: 'complete-intake',
  read: (fields, { town, state }) => ({
    unitId: fields.optionalOneOf('unit', [...town.units.keys()]) ?? state.unitId,
    areaId: fields.optionalOneOf('area', [...town.areas.keys()]) ?? state.areaId,
    text: fields.text('text'),
  }),
  decide: (_, { unitId, areaId, text }) => [
    { type: 'intake-completed', data: { unitId, areaId }, text: { text } },
  ],
})
