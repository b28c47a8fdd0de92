import type { Db } from '#db/handle.ts'
import {
  deleteShownCodes,
  findShownCodes,
  insertShownCodes,
  replaceRecoveryCodes,
} from '#db/queries/recovery-code.ts'
import { newRecoveryCodes, RECOVERY_RANDOM_BYTES } from '#domain/identity/recovery-code.ts'
import type { StaffActor } from '#usecases/actor.ts'
import type { Hall } from '#usecases/hall.ts'
import { hashOfRecoveryCode } from './second-factor.ts'

const SHOWN_FOR = 10 * 60_000

/** Gives a person ten new recovery codes in place of the old ones; this session may look at them for ten minutes. */
export async function giveRecoveryCodes(
  hall: Hall,
  tx: Db,
  { staffId, sessionId }: Pick<StaffActor, 'staffId' | 'sessionId'>,
): Promise<void> {
  const codes = newRecoveryCodes(hall.random(RECOVERY_RANDOM_BYTES))
  const rows = codes.map((code) => ({
    id: hall.newId(),
    codeHash: hashOfRecoveryCode(hall, staffId, code.replaceAll('-', '')),
  }))
  await replaceRecoveryCodes(tx, staffId, rows)
  const sealed = hall.keys.seal(codes, shownContext(sessionId))
  const endsAt = hall.now() + SHOWN_FOR
  await insertShownCodes(tx, { id: hall.newId(), cookieHash: shownKey(hall, sessionId), sealed, endsAt })
}

/** The recovery codes that were just made in this session; null once they were put away or ten minutes passed. */
export async function newRecoveryCodesOf(hall: Hall, actor: StaffActor): Promise<readonly string[] | null> {
  const sealed = await findShownCodes(hall.read, shownKey(hall, actor.sessionId), hall.now())
  return sealed && hall.keys.open<string[]>(sealed, shownContext(actor.sessionId))
}

/** The person has kept the codes: they are shown no more. */
export function putRecoveryCodesAway(hall: Hall, actor: StaffActor): Promise<void> {
  return hall.transaction((tx) => deleteShownCodes(tx, shownKey(hall, actor.sessionId)))
}

function shownKey(hall: Hall, sessionId: string): Buffer {
  return hall.keys.hash('recovery-codes-shown', sessionId)
}

function shownContext(sessionId: string): string {
  return `recovery-codes-shown:${sessionId}`
}
