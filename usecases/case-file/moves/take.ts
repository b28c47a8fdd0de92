import { Refusal } from '#domain/refusal.ts'
import type { Actor } from '../../actor.ts'
import { defineMove } from './define-move.ts'
import { whyNotWorker } from './find-worker.ts'

/** Takes a case file that nobody has; whoever is entered as away ends their absence first. */
export const take = defineMove({
  move: 'take',
  read: () => ({}),
  decide: async (situation) => {
    const handlerId = staffIdOf(situation.actor)
    if ((await whyNotWorker(situation, handlerId)) === 'is-away') return { ok: false, reason: 'you-are-away' }
    return [{ type: 'taken', data: { handlerId } }]
  },
})

/** The member of staff who acts. Throws `forbidden` for anybody else. */
export function staffIdOf(actor: Actor): string {
  if (actor.kind === 'staff') return actor.staffId
  if (actor.kind === 'system') return actor.job
  throw new Refusal('forbidden')
}
