import type { Db } from '#db/handle.ts'
import { type CaseFileRow, findCaseFile, findCaseFileById, lockCaseFile } from '#db/queries/case-file.ts'

/**
 * Holds a case file; one that follows another after that one, since answers are passed on in this order: two moves that
 * hold them the other way round would wait for each other.
 */
export async function holdInOrder(tx: Db, reference: string): Promise<CaseFileRow | undefined> {
  const followsId = (await findCaseFile(tx, reference))?.followsId ?? null
  const first = followsId === null ? undefined : await findCaseFileById(tx, followsId)
  if (first) await lockCaseFile(tx, first.reference)
  return lockCaseFile(tx, reference)
}
