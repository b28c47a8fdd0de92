import { eventOfRow, listCaseEvents } from '#db/queries/case-event.ts'
import { findCaseFile } from '#db/queries/case-file.ts'
import { putResidentSession } from '#db/queries/receipt.ts'
import { relationsOf } from '#domain/case-file/relations.ts'
import { Refusal } from '#domain/refusal.ts'
import { browserHash } from '../browser/browser-hash.ts'
import type { Hall } from '../hall.ts'
import { residentOf } from './resident-of.ts'

const SESSION = 30 * 60_000

/**
 * Opens a part that was split off for whoever holds the receipt of the whole: it is the same person's.
 * @returns its reference. Throws `not-found` for everybody else and for what is no part of it.
 */
export async function openPart(
  hall: Hall,
  browser: string | null,
  reference: string,
  part: string,
): Promise<string> {
  const holder = await residentOf(hall, browser, reference)
  if (!holder || browser === null) throw new Refusal('not-found')
  const events = (await listCaseEvents(hall.read, holder.row.id)).map(eventOfRow)
  const isPart = relationsOf(events).some((one) => one.kind === 'part' && one.reference === part)
  const row = isPart ? await findCaseFile(hall.read, part) : undefined
  if (!row) throw new Refusal('not-found')
  await hall.transaction((tx) =>
    putResidentSession(tx, {
      id: hall.newId(),
      cookieHash: browserHash(hall, browser),
      caseFileId: row.id,
      shared: holder.shared,
      endsAt: hall.now() + SESSION,
    }),
  )
  return row.reference
}
