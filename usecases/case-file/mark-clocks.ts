import type { Db } from '#db/handle.ts'
import { eventOfRow, listCaseEvents } from '#db/queries/case-event.ts'
import type { CaseFileRow } from '#db/queries/case-file.ts'
import { hasClockToCheck } from '#db/queries/sweep.ts'
import type { CaseEvent } from '#domain/case-file/event.ts'
import { marksDue } from '#domain/case-file/marks-due.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town } from '#domain/town/town.ts'
import type { Hall } from '../hall.ts'
import { tellOfMarks } from '../people/tell-of-marks.ts'
import { clockBook } from './clock-book.ts'
import { recordEvents } from './record-events.ts'

type Marking = { readonly town: Town; readonly service: Service; readonly row: CaseFileRow }

/**
 * The history of a case file, with whatever its clocks have to show by now. A move that comes before the sweep writes
 * these marks itself, so what is true does not hang on when the sweep last ran. Whom the ladder names is told with it.
 */
export async function markedEvents(
  hall: Hall,
  tx: Db,
  { town, service, row }: Marking,
): Promise<readonly CaseEvent[]> {
  const before = (await listCaseEvents(tx, row.id)).map(eventOfRow)
  if (!(await hasClockToCheck(tx, row.id, hall.now()))) return before
  const fresh = marksDue(clockBook(town), service.regimes, before, hall.now())
  const by = { kind: 'system', job: 'sweep' } as const
  // Nothing new is recorded as well: it puts right a row that waits for a mark that is there or no longer due.
  const recorded = await recordEvents(
    hall,
    tx,
    { town, service, caseFileId: row.id, before, by, fresh, key: null },
    row,
  )
  if (!recorded) return before
  const { state, clocks, events } = recorded
  const marked = { town, caseFileId: row.id, reference: row.reference, state, clocks }
  await tellOfMarks(hall, tx, { ...marked, fresh: events.slice(before.length) })
  return events
}
