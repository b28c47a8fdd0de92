import { eventOfRow, listCaseEvents } from '#db/queries/case-event.ts'
import { findCaseFileById } from '#db/queries/case-file.ts'
import { listWindowsPassed } from '#db/queries/sweep.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Actor } from '../actor.ts'
import { recordEvents } from '../case-file/record-events.ts'
import type { Hall } from '../hall.ts'
import { currentTown, serviceVersion } from '../town/current-town.ts'
import { goThrough, type Pass } from './go-through.ts'

/**
 * Closes delivered case files whose reopen window has passed, as of the end of that window. For the system alone.
 * @returns the number of case files that were closed
 */
export async function closeAfterWindow(hall: Hall, actor: Actor, pass: Pass): Promise<number> {
  if (actor.kind !== 'system') throw new Refusal('forbidden')
  const town = await currentTown(hall)
  const now = hall.now()
  return goThrough(
    hall,
    {
      list: (read, after, limit) => listWindowsPassed(read, now, after, limit),
      async visit(tx, caseFileId) {
        const row = await findCaseFileById(tx, caseFileId)
        if (row?.stage !== 'delivered' || row.reopenUntil === null || row.reopenUntil > now) return false
        const service = await serviceVersion(hall, row.service, row.serviceVersion)
        const before = (await listCaseEvents(tx, caseFileId)).map(eventOfRow)
        const closed = { type: 'closed', at: row.reopenUntil, data: { how: 'window-passed' } } as const
        const by = { kind: 'system', job: 'close' } as const
        const recording = { town, service, caseFileId, before, by, fresh: [closed], key: null }
        return (await recordEvents(hall, tx, recording, row)) !== null
      },
    },
    pass,
  )
}
