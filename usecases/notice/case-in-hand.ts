import type { Db } from '#db/handle.ts'
import { eventOfRow, listCaseEvents } from '#db/queries/case-event.ts'
import { type CaseFileRow, findCaseFileById, lockCaseFile } from '#db/queries/case-file.ts'
import type { CaseEvent, EventActor, NewEvent } from '#domain/case-file/event.ts'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import type { CaseState } from '#domain/case-file/state.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town, Versioned } from '#domain/town/town.ts'
import { recordEvents } from '../case-file/record-events.ts'
import type { Hall } from '../hall.ts'
import { serviceVersion } from '../town/current-town.ts'

/** A second case file that a move writes on: held until the transaction ends. */
export type CaseInHand = {
  readonly row: CaseFileRow
  readonly service: Versioned<Service>
  readonly events: readonly CaseEvent[]
  readonly state: CaseState
}

/** What the hall itself writes when an objection comes or goes. */
export const BY_OBJECTION: EventActor = { kind: 'system', job: 'objection' }

export async function takeInHand(hall: Hall, tx: Db, id: string): Promise<CaseInHand | null> {
  const found = await findCaseFileById(tx, id)
  const row = found && (await lockCaseFile(tx, found.reference))
  if (!row) return null
  const service = await serviceVersion(hall, row.service, row.serviceVersion)
  const events = (await listCaseEvents(tx, row.id)).map(eventOfRow)
  return { row, service, events, state: foldCaseFile(events) }
}

type Writing = { readonly town: Town; readonly by: EventActor; readonly fresh: readonly NewEvent[] }

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
