import { defineMove } from './define-move.ts'
import { whyNotWorker } from './find-worker.ts'
import { staffIdOf } from './take.ts'

/** Stands in for the handler, who is away: no clock hangs on somebody on leave, be it the one who stands in. */
export const standIn = defineMove({
  move: 'stand-in',
  read: (fields) => ({ text: fields.text('text') }),
  decide: async (situation, { text }) => {
    const handlerId = staffIdOf(situation.actor)
    const forStaffId = situation.state.handlerId
    if (handlerId === forStaffId) return { ok: false, reason: 'nothing-changes' }
    if ((await whyNotWorker(situation, handlerId)) === 'is-away') return { ok: false, reason: 'you-are-away' }
    return [{ type: 'stood-in', data: { handlerId, forStaffId }, text: { text } }]
  },
})
