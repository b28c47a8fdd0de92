import { eventOfRow, listCaseEvents } from '#db/queries/case-event.ts'
import { type CaseFileRow, findCaseFileById } from '#db/queries/case-file.ts'
import type { ClockOnFile } from '#domain/case-file/clock-on-file.ts'
import { clocksOnFile } from '#domain/case-file/clocks-on-file.ts'
import type { CaseEvent } from '#domain/case-file/event.ts'
import type { Town } from '#domain/town/town.ts'
import { clockBook } from '../case-file/clock-book.ts'
import type { Hall } from '../hall.ts'
import { serviceVersion } from '../town/current-town.ts'

/**
 * The clocks that a person's answer hangs on, at `now` (UTC ms): their own, or, where their case file goes on in
 * another, the promises of the one that is worked on.
 */
export async function clocksForPerson(
  hall: Hall,
  town: Town,
  row: CaseFileRow,
  events: readonly CaseEvent[],
  now: number,
): Promise<ClockOnFile[]> {
  const first =
    row.followsId === null || row.open ? undefined : await findCaseFileById(hall.read, row.followsId)
  if (!first) {
    const { regimes } = await serviceVersion(hall, row.service, row.serviceVersion)
    return clocksOnFile(clockBook(town), regimes, events, now)
  }
  const { regimes } = await serviceVersion(hall, first.service, first.serviceVersion)
  const its = (await listCaseEvents(hall.read, first.id)).map(eventOfRow)
  return clocksOnFile(clockBook(town), regimes, its, now).filter(({ residentPromise }) => residentPromise)
}
