import { defineMove } from './define-move.ts'

const MOST_DAYS = 60

/**
 * Asks another unit, or a partner, for its share of the matter: its own question and its own days of work. One that
 * gave its share back is asked again by a leg of its own.
 */
export const addLeg = defineMove({
  move: 'add-leg',
  read: (fields, { town, state }) => ({
    place: fields.oneOf('place', [
      ...[...town.units.keys()].filter((id) => id !== state.unitId).map((id) => `unit:${id}`),
      ...[...town.partners.keys()].map((id) => `partner:${id}`),
    ]),
    days: fields.wholeNumber('days', { min: 1, max: MOST_DAYS }),
    text: fields.text('text'),
  }),
  decide: ({ state }, { place, days, text }) => {
    const [kind, id] = place.split(':') as ['unit' | 'partner', string]
    const isAsked = state.legs.some((leg) => leg.state === 'open' && (leg.unitId ?? leg.partnerId) === id)
    if (isAsked) return { ok: false, reason: 'leg-open-there', field: 'place' }
    const data = {
      leg: state.legs.length + 1,
      unitId: kind === 'unit' ? id : null,
      partnerId: kind === 'partner' ? id : null,
      days,
    }
    return [{ type: 'leg-added', data, text: { text } }]
  },
})
