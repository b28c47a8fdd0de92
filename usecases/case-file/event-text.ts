import type { Db } from '#db/handle.ts'
import { findCaseEvent } from '#db/queries/case-event.ts'
import type { EventText } from '#domain/case-file/event.ts'
import type { Hall } from '../hall.ts'
import { eventContext } from './record-events.ts'

/** The personal matter of one event; nothing where there is none or it was erased. */
export async function openEventText(
  hall: Hall,
  tx: Db,
  caseFileId: string,
  number: number,
): Promise<EventText> {
  const row = await findCaseEvent(tx, caseFileId, number)
  return row?.sealed ? hall.keys.open<EventText>(row.sealed, eventContext(caseFileId, number)) : {}
}
