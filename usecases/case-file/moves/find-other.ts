import { type CaseFileRow, lockCaseFile } from '#db/queries/case-file.ts'
import type { Move } from '#domain/case-file/move.ts'
import { parseReference } from '#domain/reference/reference.ts'
import { isAllowed } from '../../authorize.ts'
import type { Situation } from '../make-move.ts'

/** The other case file that a form names, held, where the actor may act on it as well; null else. */
export async function findOther(
  { town, tx, row, actor }: Situation,
  typed: string,
  act: Move | 'read',
): Promise<CaseFileRow | null> {
  const reference = parseReference(typed, town.settings.prefix)
  if (reference === null || reference === row.reference) return null
  const found = await lockCaseFile(tx, reference)
  return found && isAllowed(town, actor, act, found) ? found : null
}
