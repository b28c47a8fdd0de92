import type { Db } from '#db/handle.ts'
import { eventOfRow, listCaseEvents } from '#db/queries/case-event.ts'
import { type CaseFileRow, findCaseFileById, lockCaseFile } from '#db/queries/case-file.ts'
import type { CaseEvent, EventActor, EventText, NewEvent } from '#domain/case-file/event.ts'
import { isAuthority } from '#domain/case-file/fold.ts'
import { isFollowersWord, isShared } from '#domain/case-file/follow.ts'
import { showsTextToResident } from '#domain/case-file/resident-view.ts'
import type { CaseState } from '#domain/case-file/state.ts'
import type { Town } from '#domain/town/town.ts'
import type { Hall } from '../hall.ts'
import { serviceVersion } from '../town/current-town.ts'
import { recordEvents } from './record-events.ts'

type Written = {
  readonly town: Town
  readonly caseFileId: string
  readonly reference: string
  readonly state: CaseState
  readonly fresh: readonly { readonly event: CaseEvent; readonly text: EventText }[]
}

const BY = { kind: 'system', job: 'pass-on' } as const

/**
 * Passes on what was written on a case file that others follow, or that follows another: answers go to everybody who
 * joined, what one of them writes goes to whoever works on it. Neither what one person wrote nor how an answer reached
 * them goes to another, and of a sealed case file only what its officer writes to everybody. In the transaction given.
 */
export async function passOn(hall: Hall, tx: Db, written: Written): Promise<void> {
  const { state, caseFileId: fromId, reference: from, fresh } = written
  for (const { event, text } of fresh) {
    if (isShared(event) && (!state.sealed || event.type === 'messaged')) {
      const outcome = event.type === 'decided' ? event.data.outcome : null
      const shared: NewEvent = {
        type: 'answer-shared',
        data: { fromId, from, of: event.type, outcome },
        text: isForAll(event) ? text : {},
      }
      for (const id of state.followers) await recordOn(hall, tx, written.town, id, shared)
    }
    if (state.followsId !== null && isFollowersWord(event))
      await recordOn(hall, tx, written.town, state.followsId, {
        type: 'follower-wrote',
        data: { fromId, from },
        text,
      })
  }
}

function isForAll(event: CaseEvent): boolean {
  return showsTextToResident(event) && isAuthority(event.by)
}

/** Writes one event, by the hall itself where nobody is named, on another case file, held until the transaction ends. */
export async function recordOn(
  hall: Hall,
  tx: Db,
  town: Town,
  id: string,
  fresh: NewEvent,
  by: EventActor = BY,
): Promise<void> {
  const found = await findCaseFileById(tx, id)
  const row: CaseFileRow | undefined = found && (await lockCaseFile(tx, found.reference))
  if (!row) return
  const service = await serviceVersion(hall, row.service, row.serviceVersion)
  const before = (await listCaseEvents(tx, row.id)).map(eventOfRow)
  await recordEvents(
    hall,
    tx,
    { town, service, caseFileId: row.id, before, by, fresh: [fresh], key: null },
    row,
  )
}
