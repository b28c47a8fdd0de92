import type { Db } from '#db/handle.ts'
import { isMoreUrgent, type Urgency } from '#domain/case-file/words.ts'
import type { Town } from '#domain/town/town.ts'
import type { Hall } from '../hall.ts'
import { takeInHand, writeOn } from './case-in-hand.ts'

const BY = { kind: 'system', job: 'pass-on' } as const

/**
 * Keeps danger in sight, in the transaction given: where the case file that was merged or joined is more urgent, the one
 * that goes on for both becomes as urgent, with the clocks of that.
 */
export async function takeUrgency(
  hall: Hall,
  tx: Db,
  town: Town,
  intoId: string,
  urgency: Urgency,
): Promise<void> {
  const into = await takeInHand(hall, tx, intoId)
  if (!into || !isMoreUrgent(urgency, into.state.urgency)) return
  const { route } = into.state
  await writeOn(hall, tx, into, { town, by: BY, fresh: [{ type: 'classified', data: { urgency, route } }] })
}
