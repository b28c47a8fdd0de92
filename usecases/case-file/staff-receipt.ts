import { createHash } from 'node:crypto'
import { eventOfRow, listCaseEvents } from '#db/queries/case-event.ts'
import { findCaseFile } from '#db/queries/case-file.ts'
import { findReceipt } from '#db/queries/receipt.ts'
import { deleteReceipt } from '#db/queries/staff-receipt.ts'
import type { ClockOnFile } from '#domain/case-file/clock-on-file.ts'
import { clocksOnFile } from '#domain/case-file/clocks-on-file.ts'
import { isLocale, type Locale } from '#domain/locale.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town } from '#domain/town/town.ts'
import { browserHash } from '../browser/browser-hash.ts'
import type { Hall } from '../hall.ts'
import { currentTown, serviceVersion } from '../town/current-town.ts'
import { clockBook } from './clock-book.ts'

/** For how long a code that was just made can be printed again. */
export const STAFF_RECEIPT_MS = 15 * 60_000

export type StaffReceipt = {
  readonly town: Town
  readonly service: Service
  readonly reference: string
  readonly accessCode: string
  /** The language of the person who gets it. */
  readonly locale: Locale
  /** Dates that the town promises, the nearest first. */
  readonly promises: readonly ClockOnFile[]
}

/** The receipt that this session has just made for a case file; null once it was put away, or after 15 minutes. */
export async function readStaffReceipt(
  hall: Hall,
  session: string,
  reference: string,
): Promise<StaffReceipt | null> {
  const row = await findCaseFile(hall.read, reference)
  const kept = row && (await findReceipt(hall.read, browserHash(hall, session), row.id))
  if (!kept || kept.endsAt <= hall.now()) return null
  const { accessCode } = hall.keys.open<{ accessCode: string }>(kept.sealed, `receipt:${kept.id}`)
  const town = await currentTown(hall)
  const service = await serviceVersion(hall, row.service, row.serviceVersion)
  const events = (await listCaseEvents(hall.read, row.id)).map(eventOfRow)
  const promises = clocksOnFile(clockBook(town), service.regimes, events, hall.now())
    .filter(
      ({ residentPromise, reading }) =>
        residentPromise && reading.dueAt !== null && reading.stoppedAt === null,
    )
    .sort((a, b) => a.reading.dueAt! - b.reading.dueAt!)
  return { town, service, reference, accessCode, locale: isLocale(row.locale) ? row.locale : 'zh', promises }
}

/** Forgets the code: it has been handed over. */
export async function putAwayReceipt(hall: Hall, session: string, reference: string): Promise<void> {
  const row = await findCaseFile(hall.read, reference)
  if (row) await hall.transaction((tx) => deleteReceipt(tx, browserHash(hall, session), row.id))
}

/** A form's key together with what was typed: sent twice it is the same, with other words it is not. */
export function keyOfContent(key: string, fields: RawFields): string {
  const typed = Object.entries(fields).filter(([name]) => name !== 'key' && name !== 'version')
  const digest = createHash('sha256').update(JSON.stringify(typed.sort(([a], [b]) => (a < b ? -1 : 1))))
  return `${key}:${digest.digest('base64url').slice(0, 16)}`
}
