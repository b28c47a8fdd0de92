import type { Db } from '#db/handle.ts'
import { updateAccessCode } from '#db/queries/case-file.ts'
import { deleteHoldersOf } from '#db/queries/receipt.ts'
import { newAccessCode } from '#domain/reference/access-code.ts'
import type { Hall } from '../hall.ts'
import { hashOfCode } from './file.ts'

/** Gives a case file a new access code. The old one stops, and with it whatever it has opened in a browser. */
export async function renewCode(hall: Hall, tx: Db, caseFileId: string): Promise<{ accessCode: string }> {
  const accessCode = newAccessCode(hall.random(12))
  await updateAccessCode(tx, caseFileId, hashOfCode(hall, caseFileId, accessCode))
  await deleteHoldersOf(tx, caseFileId)
  return { accessCode }
}
