import { Refusal } from '#domain/refusal.ts'
import type { Actor } from '../../actor.ts'
import { defineMove } from './define-move.ts'

/** Takes a case file that nobody has. */
export const take = defineMove({
  move: 'take',
  read: () => ({}),
  decide: ({ actor }) => [{ type: 'taken', data: { handlerId: staffIdOf(actor) } }],
})

/** The member of staff who acts. Throws `forbidden` for anybody else. */
export function staffIdOf(actor: Actor): string {
  if (actor.kind === 'staff') return actor.staffId
  if (actor.kind === 'system') return actor.job
  throw new Refusal('forbidden')
}
