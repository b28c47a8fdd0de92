import { and, count, eq, gt, isNull } from 'drizzle-orm'
import { type Db, insertRow, tables } from '#db/handle.ts'

export type NewRecoveryCode = { readonly id: string; readonly codeHash: Uint8Array }

/** Puts a new set in the place of the old one. */
export async function replaceRecoveryCodes(
  tx: Db,
  staffId: string,
  codes: readonly NewRecoveryCode[],
): Promise<void> {
  const { recoveryCodes } = tables(tx)
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.staffId, staffId))
  for (const code of codes) await insertRow(tx, 'recoveryCodes', { ...code, staffId })
}

/** Takes a code; false when there is none like it or it was taken before. */
export async function takeRecoveryCode(
  tx: Db,
  staffId: string,
  codeHash: Uint8Array,
  usedAt: number,
): Promise<boolean> {
  const { recoveryCodes } = tables(tx)
  const mine = and(eq(recoveryCodes.staffId, staffId), eq(recoveryCodes.codeHash, codeHash))
  const taken = await tx
    .update(recoveryCodes)
    .set({ usedAt })
    .where(and(mine, isNull(recoveryCodes.usedAt)))
    .returning({ id: recoveryCodes.id })
  return taken.length === 1
}

export async function countRecoveryCodesLeft(tx: Db, staffId: string): Promise<number> {
  const { recoveryCodes } = tables(tx)
  const unused = and(eq(recoveryCodes.staffId, staffId), isNull(recoveryCodes.usedAt))
  const [row] = await tx.select({ n: count() }).from(recoveryCodes).where(unused)
  return row?.n ?? 0
}

type ShownCodes = {
  readonly id: string
  readonly cookieHash: Uint8Array
  readonly sealed: Uint8Array
  readonly endsAt: number
}
const SHOWN_PATH = '/staff/account/recovery-codes'

/** Keeps a new set, sealed, for the page that shows it once. */
export async function insertShownCodes(tx: Db, shown: ShownCodes): Promise<void> {
  await deleteShownCodes(tx, shown.cookieHash)
  await insertRow(tx, 'formStates', { ...shown, path: SHOWN_PATH })
}

export async function findShownCodes(
  tx: Db,
  cookieHash: Uint8Array,
  now: number,
): Promise<Uint8Array | null> {
  const { formStates } = tables(tx)
  const mine = and(eq(formStates.cookieHash, cookieHash), eq(formStates.path, SHOWN_PATH))
  const [row] = await tx
    .select({ sealed: formStates.sealed })
    .from(formStates)
    .where(and(mine, gt(formStates.endsAt, now)))
    .limit(1)
  return row?.sealed ?? null
}

export async function deleteShownCodes(tx: Db, cookieHash: Uint8Array): Promise<void> {
  const { formStates } = tables(tx)
  await tx
    .delete(formStates)
    .where(and(eq(formStates.cookieHash, cookieHash), eq(formStates.path, SHOWN_PATH)))
}
