import { DELIVERY_MANNERS } from '#domain/case-file/event.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import { dayAt } from '#domain/clock/zone.ts'
import { defineMove } from './define-move.ts'

/** How and on which day the answer truly reached the person: their review days start then, never before the decision. */
export const deliver = defineMove({
  move: 'deliver',
  read: (fields, { town, today, state }) => ({
    manner: fields.oneOf('manner', DELIVERY_MANNERS),
    receivedOn:
      fields.optionalDate('received-on', {
        earliest: dateOf(dayAt(town.settings.zone, state.decidedAt ?? state.filedAt)),
        latest: today,
      }) ?? today,
    proof: fields.optionalText('proof'),
  }),
  decide: (_, { manner, receivedOn, proof }) => [
    { type: 'delivered', data: { manner, receivedOn }, text: { proof } },
  ],
})
