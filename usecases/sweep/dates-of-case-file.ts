import type { Db } from '#db/handle.ts'
import { type CaseClockRow, listCaseClocks } from '#db/queries/case-clock.ts'
import { eventOfRow, listCaseEvents } from '#db/queries/case-event.ts'
import { type CaseFileRow, findCaseFileById } from '#db/queries/case-file.ts'
import { nextCheck } from '#domain/case-file/clock-checks.ts'
import { type ClockOnFile, clockKey } from '#domain/case-file/clock-on-file.ts'
import { clocksOnFile } from '#domain/case-file/clocks-on-file.ts'
import type { CaseEvent } from '#domain/case-file/event.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town } from '#domain/town/town.ts'
import { clockBook } from '../case-file/clock-book.ts'
import type { Hall } from '../hall.ts'
import { serviceVersion } from '../town/current-town.ts'

/** What a calendar does to one running clock: its date moves, becomes sure, or both. Dates are local, instants UTC ms. */
export type DateChange = {
  readonly clock: string
  readonly dueFrom: string | null
  readonly dueTo: string | null
  readonly dueAtFrom: number | null
  readonly dueAtTo: number | null
  readonly measure: 'days' | 'minutes'
  readonly wasProvisional: boolean
  readonly isProvisional: boolean
  /** The due end is another one; else it only became sure, or unsure. */
  readonly moved: boolean
}

/** A case file beside a town: what its stored clocks say, and what they would say now. */
export type DatesOfCaseFile = {
  readonly row: CaseFileRow
  readonly service: Service
  readonly events: readonly CaseEvent[]
  readonly changes: readonly DateChange[]
  /** Something stored beside the case file is not as the town has it, be it only the time of a warning. */
  readonly isStale: boolean
}

/** Reads the clocks of a case file again by a town. Those that have stopped stay as they are. */
export async function datesOfCaseFile(
  hall: Hall,
  read: Db,
  town: Town,
  caseFileId: string,
): Promise<DatesOfCaseFile | null> {
  const row = await findCaseFileById(read, caseFileId)
  if (!row) return null
  const service = await serviceVersion(hall, row.service, row.serviceVersion)
  const events = (await listCaseEvents(read, caseFileId)).map(eventOfRow)
  const now = hall.now()
  const stored = (await listCaseClocks(read, caseFileId)).filter(({ running }) => running)
  const pairs = pairsOf(stored, clocksOnFile(clockBook(town), service.regimes, events, now))
  const lastRound = Math.max(...pairs.map(({ before }) => before.round))
  const changes = pairs
    .filter(({ before }) => before.round === lastRound && (row.open || before.holder !== 'authority'))
    .flatMap(changeOf)
  const isStale = pairs.some(
    ({ before, clock }) =>
      isDifferent(before, clock) ||
      nextCheck(clock, clock.calendar, events, now).nextAt !== before.nextCheckAt,
  )
  return { row, service, events, changes, isStale }
}

type Pair = { readonly before: CaseClockRow; readonly clock: ClockOnFile }

function pairsOf(stored: readonly CaseClockRow[], clocks: readonly ClockOnFile[]): Pair[] {
  return stored.flatMap((before) => {
    const clock = clocks.find((one) => clockKey(one) === clockKey(before))
    return clock ? [{ before, clock }] : []
  })
}

/** A paused clock has no date that could change. */
function changeOf({ before, clock: { clock, reading } }: Pair): DateChange[] {
  if (!isDifferent(before, { reading }) || (before.dueAt === null && reading.dueAt === null)) return []
  return [
    {
      clock,
      dueFrom: before.dueOn,
      dueTo: reading.dueOn,
      dueAtFrom: before.dueAt,
      dueAtTo: reading.dueAt,
      measure: reading.measure,
      wasProvisional: before.provisional,
      isProvisional: reading.provisional,
      moved: before.dueAt !== reading.dueAt,
    },
  ]
}

function isDifferent(before: CaseClockRow, { reading }: Pick<ClockOnFile, 'reading'>): boolean {
  return before.dueAt !== reading.dueAt || before.provisional !== reading.provisional
}
