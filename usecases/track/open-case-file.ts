import { timingSafeEqual } from 'node:crypto'
import type { Db } from '#db/handle.ts'
import { type CaseFileRow, lockCaseFile, updateWrongCodes } from '#db/queries/case-file.ts'
import { lockGuesses, updateGuesses } from '#db/queries/guess.ts'
import { putResidentSession } from '#db/queries/receipt.ts'
import { countGuess } from '#domain/identity/guess-limit.ts'
import { parseAccessCode } from '#domain/reference/access-code.ts'
import { parseReference } from '#domain/reference/reference.ts'
import { browserHash } from '../browser/browser-hash.ts'
import { hashOfCode } from '../case-file/file.ts'
import type { Hall } from '../hall.ts'
import { currentTown } from '../town/current-town.ts'

const SESSION = 30 * 60_000
const MOST_WRONG = 20
const LOCKED_FOR = 15 * 60_000
const LIMIT = { most: MOST_WRONG, window: LOCKED_FOR }

export type Opened =
  | { readonly ok: true; readonly reference: string }
  | { readonly ok: false; readonly reason: 'reference-missing' | 'code-missing' | 'no-match' }

/**
 * Opens one case file for a browser by reference and access code, typed as people type. A wrong code and a reference
 * that does not exist are one answer. After twenty wrong codes a case file answers nobody for a quarter of an hour.
 */
export async function openCaseFile(
  hall: Hall,
  browser: string,
  typed: { reference: string; code: string; shared: boolean },
): Promise<Opened> {
  if (typed.reference.trim() === '') return { ok: false, reason: 'reference-missing' }
  if (typed.code.trim() === '') return { ok: false, reason: 'code-missing' }
  const town = await currentTown(hall)
  const reference = parseReference(typed.reference, town.settings.prefix)
  const code = parseAccessCode(typed.code)
  if (!reference || !code) return { ok: false, reason: 'no-match' }
  return hall.transaction(async (tx) => {
    const row = await lockCaseFile(tx, reference)
    if (!row) {
      await countUnknown(hall, tx, reference)
      return { ok: false, reason: 'no-match' }
    }
    if (!(await fitsCode(hall, tx, row, code))) return { ok: false, reason: 'no-match' }
    const cookieHash = browserHash(hall, browser)
    await putResidentSession(tx, {
      id: hall.newId(),
      cookieHash,
      caseFileId: row.id,
      shared: typed.shared,
      endsAt: hall.now() + SESSION,
    })
    return { ok: true, reference }
  })
}

/**
 * Is this the access code of a case file, held by the transaction? Wrong ones are counted: after twenty it fits nobody
 * for a quarter of an hour.
 */
export async function fitsCode(hall: Hall, tx: Db, row: CaseFileRow, code: string): Promise<boolean> {
  if (isLocked(row, hall.now())) return false
  if (!timingSafeEqual(hashOfCode(hall, row.id, code), Buffer.from(row.accessCodeHash))) {
    await countWrong(hall, tx, row)
    return false
  }
  if (row.wrongCodes > 0) await updateWrongCodes(tx, row.id, 0, null)
  return true
}

function isLocked(row: CaseFileRow, now: number): boolean {
  return row.codesLockedUntil !== null && row.codesLockedUntil > now
}

async function countWrong(hall: Hall, tx: Db, row: CaseFileRow): Promise<void> {
  const wrong = row.wrongCodes + 1
  const locks = wrong >= MOST_WRONG
  await updateWrongCodes(tx, row.id, locks ? 0 : wrong, locks ? hall.now() + LOCKED_FOR : null)
}

/** A reference that does not exist is counted as one that does, so that the time of the answer tells nothing either. */
export async function countUnknown(hall: Hall, tx: Db, reference: string): Promise<void> {
  const key = `track:${hall.keys.hash('access-code', reference).toString('base64url')}`
  const { after, allowed } = countGuess(await lockGuesses(tx, key), LIMIT, hall.now())
  if (allowed) await updateGuesses(tx, key, after)
}
