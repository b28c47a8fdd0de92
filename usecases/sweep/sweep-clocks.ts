import { findCaseFileById } from '#db/queries/case-file.ts'
import { listClocksToCheck } from '#db/queries/sweep.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Actor } from '../actor.ts'
import { markedEvents } from '../case-file/mark-clocks.ts'
import type { Hall } from '../hall.ts'
import { currentTown, serviceVersion } from '../town/current-town.ts'
import { goThrough, type Pass } from './go-through.ts'

/**
 * Marks on every case file what its clocks have to show by now: warnings, breaches, and clocks that start by themselves
 * because another was missed. Marks follow from the history alone, so done twice it marks once, and after a stop it
 * catches up with the instants at which things came true. For the system alone.
 * @returns the number of case files that were marked
 */
export async function sweepClocks(hall: Hall, actor: Actor, pass: Pass): Promise<number> {
  if (actor.kind !== 'system') throw new Refusal('forbidden')
  const town = await currentTown(hall)
  const now = hall.now()
  return goThrough(
    hall,
    {
      list: (read, after, limit) => listClocksToCheck(read, now, after, limit),
      async visit(tx, caseFileId) {
        const row = await findCaseFileById(tx, caseFileId)
        if (!row) return false
        const service = await serviceVersion(hall, row.service, row.serviceVersion)
        return (await markedEvents(hall, tx, { town, service, row })).length > row.version
      },
    },
    pass,
  )
}
