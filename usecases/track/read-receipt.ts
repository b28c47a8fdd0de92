import { eventOfRow, listCaseEvents } from '#db/queries/case-event.ts'
import type { CaseFileRow } from '#db/queries/case-file.ts'
import { findReceipt } from '#db/queries/receipt.ts'
import type { ClockOnFile } from '#domain/case-file/clock-on-file.ts'
import { isUnstopped } from '#domain/case-file/projection.ts'
import { relationsOf } from '#domain/case-file/relations.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town, Versioned } from '#domain/town/town.ts'
import { browserHash } from '../browser/browser-hash.ts'
import type { Hall } from '../hall.ts'
import { currentTown, serviceVersion } from '../town/current-town.ts'
import { clocksForPerson } from './clocks-for-person.ts'
import { residentOf } from './resident-of.ts'

export type Receipt = {
  readonly town: Town
  readonly row: CaseFileRow
  readonly service: Versioned<Service>
  /** What the person keeps; null once its 30 minutes are over. */
  readonly accessCode: string | null
  /** Reference of the earlier case file of the same problem that it goes on with; null where it goes its own way. */
  readonly joined: string | null
  /** Dates that the town promises, the nearest first. */
  readonly promises: readonly ClockOnFile[]
}

/** The receipt of a case file, for the browser that filed it. Null for everybody else. */
export async function readReceipt(
  hall: Hall,
  browser: string | null,
  reference: string,
): Promise<Receipt | null> {
  const holder = await residentOf(hall, browser, reference)
  if (!browser || !holder) return null
  const { row } = holder
  const town = await currentTown(hall)
  const service = await serviceVersion(hall, row.service, row.serviceVersion)
  const events = (await listCaseEvents(hall.read, row.id)).map(eventOfRow)
  const clocks = await clocksForPerson(hall, town, row, events, hall.now())
  const kept = await findReceipt(hall.read, browserHash(hall, browser), row.id)
  const accessCode =
    kept && kept.endsAt > hall.now()
      ? hall.keys.open<{ accessCode: string }>(kept.sealed, `receipt:${kept.id}`).accessCode
      : null
  const joined = relationsOf(events).find(({ kind }) => kind === 'follows')?.reference ?? null
  return { town, row, service, accessCode, joined, promises: promisesOf(clocks) }
}

function promisesOf(clocks: readonly ClockOnFile[]): ClockOnFile[] {
  return clocks
    .filter((clock) => clock.residentPromise && isUnstopped(clock) && clock.reading.dueAt !== null)
    .sort((a, b) => a.reading.dueAt! - b.reading.dueAt!)
}
