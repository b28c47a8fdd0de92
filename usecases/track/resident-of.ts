import { type CaseFileRow, findCaseFile } from '#db/queries/case-file.ts'
import { findResidentSession } from '#db/queries/receipt.ts'
import { parseReference } from '#domain/reference/reference.ts'
import type { ResidentActor } from '../actor.ts'
import { browserHash } from '../browser/browser-hash.ts'
import type { Hall } from '../hall.ts'
import { currentTown } from '../town/current-town.ts'

export type Holder = { readonly actor: ResidentActor; readonly row: CaseFileRow; readonly shared: boolean }

/** Whoever holds the receipt of this case file in this browser; null for everybody else, and where there is no such case file. */
export async function residentOf(hall: Hall, browser: string | null, typed: string): Promise<Holder | null> {
  if (!browser) return null
  const town = await currentTown(hall)
  const reference = parseReference(typed, town.settings.prefix)
  const row = reference ? await findCaseFile(hall.read, reference) : undefined
  if (!row) return null
  const session = await findResidentSession(hall.read, browserHash(hall, browser), row.id)
  if (!session || session.endsAt <= hall.now()) return null
  return { actor: { kind: 'resident', caseFileId: row.id }, row, shared: session.shared }
}
