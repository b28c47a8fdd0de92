import type { Db } from '#db/handle.ts'
import type { EventActor, NewEvent } from '#domain/case-file/event.ts'
import type { CaseState } from '#domain/case-file/state.ts'
import { type IdentityCheck, urgencyRank } from '#domain/case-file/words.ts'
import type { Town } from '#domain/town/town.ts'
import { type CaseInHand, writeOn } from '../case-file/case-in-hand.ts'
import type { Hall } from '../hall.ts'
import { askThere, eventOfAsking } from './ask-there.ts'
import type { Reviewable } from './find-reviewable.ts'

type Starting = {
  readonly found: Reviewable
  /** The filing by which it was asked for. */
  readonly filing: CaseInHand
  readonly by: EventActor
  /** When the person asked (UTC ms). */
  readonly at: number
  /** What they find wrong with the answer. */
  readonly story: string
  /** How a member of staff made sure who they are; null where none had to. */
  readonly check: IdentityCheck | null
}

/**
 * Starts a review on the petition, as of the day on which it was asked for, in the transaction given. The filing goes
 * over into it and hears there what the person is told; one that says somebody may be in danger stays open beside it
 * until a person has talked to them.
 * @returns false where nothing can be reviewed
 */
export async function startReview(hall: Hall, tx: Db, town: Town, starting: Starting): Promise<boolean> {
  const { found, filing, by, at, story, check } = starting
  const { petition, review } = found
  const { row, state, events } = petition
  const asked = await eventOfAsking(hall, tx, town, { petition, review, text: story })
  if (!asked) return false
  const then = Math.max(at, events.at(-1)?.at ?? at)
  const begun: NewEvent = {
    type: 'review-begun',
    data: {
      ...{ intoId: row.id, into: row.reference, review },
      ...(isWaitedFor(filing.state) && { stays: true }),
      ...(check && { check }),
    },
  }
  const through = { fromId: filing.row.id, from: filing.row.reference }
  await writeOn(hall, tx, filing, { town, by, fresh: [begun] })
  await writeOn(hall, tx, petition, {
    town,
    by,
    fresh: [
      { type: 'asked-through', at: then, data: through },
      { ...asked, at: then },
    ],
  })
  await askThere(hall, tx, town, { row, state }, review)
  return true
}

/** Does somebody who may be in danger still wait for a person to talk to? */
function isWaitedFor({ urgency, firstContactAt }: CaseState): boolean {
  return firstContactAt === null && urgencyRank(urgency) < urgencyRank('none')
}
