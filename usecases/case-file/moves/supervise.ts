import { defineMove } from './define-move.ts'

const RULE = 'supervision-order'
const MOST_DAYS = 30

/** The oversight office orders the unit to act in so many working days, three unless it says otherwise (督办). */
export const supervise = defineMove({
  move: 'supervise',
  read: (fields, { town }) => {
    const usual = town.clockRules.get(RULE)?.period.count ?? 1
    const days =
      fields.optionalText('days') === '' ? usual : fields.wholeNumber('days', { min: 1, max: MOST_DAYS })
    return { days, text: fields.text('text') }
  },
  decide: ({ state }, { days, text }) => {
    const data = { order: state.orders.length + 1, unitId: state.unitId, days }
    return [{ type: 'supervised', data, text: { text } }]
  },
})
