import { type CaseClockRow, listCaseClocks } from '#db/queries/case-clock.ts'
import { eventOfRow, listCaseEvents } from '#db/queries/case-event.ts'
import { findCaseFileById } from '#db/queries/case-file.ts'
import { listProvisional } from '#db/queries/sweep.ts'
import { type ClockOnFile, clocksOnFile } from '#domain/case-file/clocks-on-file.ts'
import type { NewEvent } from '#domain/case-file/event.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Actor } from '../actor.ts'
import { clockBook } from '../case-file/clock-book.ts'
import { recordEvents } from '../case-file/record-events.ts'
import type { Hall } from '../hall.ts'
import { currentTown, serviceVersion } from '../town/current-town.ts'
import { goThrough, type Pass } from './go-through.ts'

/**
 * Works out again the due dates that hung on a year without its official list, and tells it on the case file where the
 * date changed or is now sure. To be run after town data changed; where no year came in it changes nothing. For the
 * system alone.
 * @returns the number of case files with a new or now sure date
 */
export async function recomputeProvisional(hall: Hall, actor: Actor, pass: Pass): Promise<number> {
  if (actor.kind !== 'system') throw new Refusal('forbidden')
  const town = await currentTown(hall)
  return goThrough(
    hall,
    {
      list: listProvisional,
      async visit(tx, caseFileId) {
        const row = await findCaseFileById(tx, caseFileId)
        if (!row) return false
        const service = await serviceVersion(hall, row.service, row.serviceVersion)
        const before = (await listCaseEvents(tx, caseFileId)).map(eventOfRow)
        const clocks = clocksOnFile(clockBook(town), service.regimes, before, hall.now())
        const fresh = changesOf(await listCaseClocks(tx, caseFileId), clocks)
        if (fresh.length === 0) return false
        const by = { kind: 'system', job: 'recompute' } as const
        const recording = { town, service, caseFileId, before, by, fresh, key: null }
        return (await recordEvents(hall, tx, recording, row)) !== null
      },
    },
    pass,
  )
}

function changesOf(rows: readonly CaseClockRow[], clocks: readonly ClockOnFile[]): NewEvent[] {
  return rows.flatMap((row) => {
    const { reading } = clocks.find(({ clock, round }) => clock === row.clock && round === row.round) ?? {}
    if (!reading || !row.provisional || !row.running) return []
    const { dueOn, provisional } = reading
    if (dueOn === row.dueOn && provisional) return []
    const year = Number((row.dueOn ?? dueOn ?? '').slice(0, 4))
    return [{ type: 'dates-recomputed', data: { clock: row.clock, dueFrom: row.dueOn, dueTo: dueOn, year } }]
  })
}
