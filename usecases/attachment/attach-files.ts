import { createHash } from 'node:crypto'
import { findEventByKey } from '#db/queries/case-event.ts'
import { type CaseFileRow, findCaseFile } from '#db/queries/case-file.ts'
import { isRefusal, Refusal } from '#domain/refusal.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import type { Actor } from '../actor.ts'
import { authorize } from '../authorize.ts'
import { keyOfMove, type MoveInput, type MoveResult, makeMove } from '../case-file/make-move.ts'
import { keyOfContent } from '../case-file/staff-receipt.ts'
import type { Hall } from '../hall.ts'
import { currentTown } from '../town/current-town.ts'
import { checkFiles } from './check-files.ts'
import { removeUnnamed, storeFiles } from './store-files.ts'
import type { SentFile, StoredFile } from './stored-file.ts'

export type AttachInput = Omit<MoveInput, 'key' | 'files'> & {
  /** The key of the form: with the same files and words it acts once. */
  readonly key: string
  readonly sent: readonly SentFile[]
}

/** Whether files may be sent to a case file, before any of them is read. Throws as `makeMove`. */
export async function authorizeAttach(hall: Hall, actor: Actor, reference: string): Promise<CaseFileRow> {
  const row = await findCaseFile(hall.read, reference)
  if (!row) throw new Refusal(actor.kind === 'visitor' ? 'sign-in' : 'not-found')
  authorize(await currentTown(hall), actor, 'attach', row)
  return row
}

/**
 * Attaches the files of one form, all of them or none. They lie on the disk, sealed, before the events that name them
 * are written; what comes to nothing is removed. Throws as `makeMove`, and what the disk throws.
 */
export async function attachFiles(
  hall: Hall,
  actor: Actor,
  { sent, ...input }: AttachInput,
  fields: RawFields,
): Promise<MoveResult> {
  const row = await authorizeAttach(hall, actor, input.reference)
  const key = keyOfContent(input.key, { ...fields, files: sent.map(digestOf) })
  const isKnown = (await findEventByKey(hall.read, keyOfMove(row.id, 'attach', key))) !== undefined
  if (isKnown) return makeMove(hall, actor, 'attach', { ...input, key }, fields)
  const checked = await checkFiles(sent)
  if (!checked.ok) return { ok: false, reason: 'fields', problems: [checked.problem] }
  const files = await storeFiles(hall, checked.files)
  return keepOrRemove(hall, files, () => makeMove(hall, actor, 'attach', { ...input, key, files }, fields))
}

/** After an error of the database nobody knows what was written: then the files stay, and the sweep looks at them. */
async function keepOrRemove(
  hall: Hall,
  files: readonly StoredFile[],
  move: () => Promise<MoveResult>,
): Promise<MoveResult> {
  const ids = files.map(({ id }) => id)
  try {
    const made = await move()
    await removeUnnamed(hall, ids)
    return made
  } catch (error) {
    if (isRefusal(error)) await removeUnnamed(hall, ids)
    throw error
  }
}

function digestOf({ bytes }: SentFile): string {
  return createHash('sha256').update(bytes).digest('base64url')
}
