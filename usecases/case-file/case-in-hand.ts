import type { Db } from '#db/handle.ts'
import { eventOfRow, listCaseEvents } from '#db/queries/case-event.ts'
import { type CaseFileRow, findCaseFileById, lockCaseFile } from '#db/queries/case-file.ts'
import type { CaseEvent, EventActor, NewEvent } from '#domain/case-file/event.ts'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import type { CaseState } from '#domain/case-file/state.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town, Versioned } from '#domain/town/town.ts'
import type { Hall } from '../hall.ts'
import { serviceVersion } from '../town/current-town.ts'
import { recordEvents } from './record-events.ts'

/** A second case file that a move writes on: held until the transaction ends. */
export type CaseInHand = {
  readonly row: CaseFileRow
  readonly service: Versioned<Service>
  readonly events: readonly CaseEvent[]
  readonly state: CaseState
}

type Writing = { readonly town: Town; readonly by: EventActor; readonly fresh: readonly NewEvent[] }

const BY_THE_HALL: EventActor = { kind: 'system', job: 'pass-on' }

export async function takeInHand(hall: Hall, tx: Db, id: string): Promise<CaseInHand | null> {
  const found = await findCaseFileById(tx, id)
  const row = found && (await lockCaseFile(tx, found.reference))
  if (!row) return null
  const service = await serviceVersion(hall, row.service, row.serviceVersion)
  const events = (await listCaseEvents(tx, row.id)).map(eventOfRow)
  return { row, service, events, state: foldCaseFile(events) }
}

export async function writeOn(
  hall: Hall,
  tx: Db,
  { row, service, events }: CaseInHand,
  { town, by, fresh }: Writing,
): Promise<void> {
  await recordEvents(
    hall,
    tx,
    { town, service, caseFileId: row.id, before: events, by, fresh, key: null },
    row,
  )
}

/** Writes one event, by the hall itself where nobody is named, on another case file; on none where it is gone. */
export async function recordOn(
  hall: Hall,
  tx: Db,
  town: Town,
  id: string,
  fresh: NewEvent,
  by: EventActor = BY_THE_HALL,
): Promise<void> {
  const found = await takeInHand(hall, tx, id)
  if (found) await writeOn(hall, tx, found, { town, by, fresh: [fresh] })
}
