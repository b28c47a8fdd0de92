import type { Db } from '#db/handle.ts'
import { type CaseClockRow, listCaseClocks } from '#db/queries/case-clock.ts'
import { eventOfRow, listCaseEvents } from '#db/queries/case-event.ts'
import { type CaseFileRow, findCaseFileById } from '#db/queries/case-file.ts'
import { nextCheck } from '#domain/case-file/clock-checks.ts'
import { type ClockOnFile, clockKey } from '#domain/case-file/clock-on-file.ts'
import { clocksAsTold } from '#domain/case-file/clocks-as-told.ts'
import { clocksOnFile } from '#domain/case-file/clocks-on-file.ts'
import type { CaseEvent } from '#domain/case-file/event.ts'
import type { ClockReading } from '#domain/clock/read-clock.ts'
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

/** A case file beside a town: what was told of its clocks, and what they would say now. */
export type DatesOfCaseFile = {
  readonly row: CaseFileRow
  readonly service: Service
  readonly events: readonly CaseEvent[]
  readonly changes: readonly DateChange[]
  /** Something stored beside the case file is not as the town has it, be it only the time of a warning. */
  readonly isStale: boolean
}

/**
 * Reads the clocks of a case file again by a town. Those that have stopped stay as they are. `toldAt` is the instant
 * (UTC ms) of the version of the calendar by which the clocks of all case files have been worked out.
 */
export async function datesOfCaseFile(
  hall: Hall,
  read: Db,
  { town, toldAt }: { readonly town: Town; readonly toldAt: number },
  caseFileId: string,
): Promise<DatesOfCaseFile | null> {
  const row = await findCaseFileById(read, caseFileId)
  if (!row) return null
  const service = await serviceVersion(hall, row.service, row.serviceVersion)
  const events = (await listCaseEvents(read, caseFileId)).map(eventOfRow)
  const now = hall.now()
  const stored = (await listCaseClocks(read, caseFileId)).filter(({ running }) => running)
  const book = clockBook(town)
  const pairs = pairsOf(stored, clocksOnFile(book, service.regimes, events, now))
  const told = clocksAsTold(book, service.regimes, events, toldAt, now)
  const changes = pairs
    .filter(({ kept }) => isCurrent(kept, pairs) && (row.open || kept.holder !== 'authority'))
    .flatMap((pair) => changeOf(pair, told.get(clockKey(pair.clock))?.reading))
  const isStale = pairs.some(
    ({ kept, clock }) =>
      isDifferent(kept, clock.reading) ||
      nextCheck(clock, clock.calendar, events, now).nextAt !== kept.nextCheckAt,
  )
  return { row, service, events, changes, isStale }
}

/** A clock as it stands beside the case file, and as it reads. */
type Pair = { readonly kept: CaseClockRow; readonly clock: ClockOnFile }
type DueDate = Pick<ClockReading, 'dueAt' | 'dueOn' | 'provisional'>

function pairsOf(stored: readonly CaseClockRow[], clocks: readonly ClockOnFile[]): Pair[] {
  return stored.flatMap((kept) => {
    const clock = clocks.find((one) => clockKey(one) === clockKey(kept))
    return clock ? [{ kept, clock }] : []
  })
}

/** The clock of a leg or an order belongs to no round. */
function isCurrent({ subject, round }: CaseClockRow, pairs: readonly Pair[]): boolean {
  return subject !== '' || pairs.every(({ kept }) => kept.subject !== '' || kept.round <= round)
}

/** What was told goes before what is kept, which a move may have written since. A paused clock has no date to change. */
function changeOf({ kept, clock: { clock, reading } }: Pair, told: DueDate | undefined): DateChange[] {
  const before = told && isDifferent(told, reading) ? told : kept
  if (!isDifferent(before, reading) || (before.dueAt === null && reading.dueAt === null)) return []
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

function isDifferent(before: DueDate, after: DueDate): boolean {
  return before.dueAt !== after.dueAt || before.provisional !== after.provisional
}
