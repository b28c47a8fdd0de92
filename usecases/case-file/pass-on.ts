import type { Db } from '#db/handle.ts'
import { type CaseEvent, type EventText, isAuthority, type NewEvent } from '#domain/case-file/event.ts'
import { isFollowersWord, isShared, isSharedWithRequests, sharedOf } from '#domain/case-file/follow.ts'
import { showsTextToResident } from '#domain/case-file/resident-view.ts'
import type { CaseState } from '#domain/case-file/state.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import { dayAt } from '#domain/clock/zone.ts'
import type { Town } from '#domain/town/town.ts'
import type { Hall } from '../hall.ts'
import { recordOn } from './case-in-hand.ts'

type Passing = {
  readonly town: Town
  readonly caseFileId: string
  readonly reference: string
  readonly state: CaseState
  readonly fresh: readonly { readonly event: CaseEvent; readonly text: EventText }[]
}

/**
 * Passes on what was written on a case file that others follow, or that follows another: answers go to everybody who
 * joined, with the rights against them, what one of them writes goes to whoever works on it; a person who asked for a
 * review by a filing of their own hears there what they are told. Neither what one person wrote nor how an answer reached
 * them goes to another, and of a sealed case file only what its officer writes to everybody. In the transaction given.
 */
export async function passOn(hall: Hall, tx: Db, passing: Passing): Promise<void> {
  const { town, state, caseFileId: fromId, reference: from, fresh } = passing
  const today = dateOf(dayAt(town.settings.zone, hall.now()))
  for (const { event, text: written } of fresh) {
    const text = isForAll(event) ? written : {}
    const told = { fromId, from, ...sharedOf(event, today) }
    const shared: NewEvent = { type: 'answer-shared', data: told, text }
    for (const id of listenersOf(state, event)) await recordOn(hall, tx, town, id, shared)
    if (state.followsId !== null && isFollowersWord(event) && (written.text || written.name))
      await recordOn(hall, tx, town, state.followsId, {
        type: 'follower-wrote',
        data: { fromId, from },
        text:
          event.type === 'attached'
            ? { text: [written.text, written.name].filter(Boolean).join(' · ') }
            : written,
      })
  }
}

/** The case files, by id, on which an event is told as well. */
function listenersOf({ followers, requests, sealed }: CaseState, event: CaseEvent): readonly string[] {
  if (sealed) return isShared(event) && event.type === 'messaged' ? followers : []
  const asker = event.type === 'review-asked' ? event.data.fromId : undefined
  const all = [...(isShared(event) ? followers : []), ...(isSharedWithRequests(event) ? requests : [])]
  return all.filter((id) => id !== asker)
}

function isForAll(event: CaseEvent): boolean {
  return showsTextToResident(event) && isAuthority(event.by)
}
