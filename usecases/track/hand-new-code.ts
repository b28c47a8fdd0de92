import { insertReceipt, putResidentSession } from '#db/queries/receipt.ts'
import { browserHash } from '../browser/browser-hash.ts'
import type { Hall } from '../hall.ts'
import type { Holder } from './resident-of.ts'

const THIRTY_MINUTES = 30 * 60_000

/** Keeps a case file open in the browser whose move renewed its code, and the new code on its receipt for 30 minutes. */
export async function handNewCode(
  hall: Hall,
  browser: string,
  { row, shared }: Holder,
  accessCode: string,
): Promise<void> {
  const held = {
    cookieHash: browserHash(hall, browser),
    caseFileId: row.id,
    endsAt: hall.now() + THIRTY_MINUTES,
  }
  const id = hall.newId()
  await hall.transaction(async (tx) => {
    await insertReceipt(tx, { ...held, id, sealed: hall.keys.seal({ accessCode }, `receipt:${id}`) })
    await putResidentSession(tx, { ...held, id, shared })
  })
}
