import { undoBulkRun } from '#db/queries/bulk-run.ts'
import { findCaseFile } from '#db/queries/case-file.ts'
import type { BulkResult } from '#domain/desk/bulk.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { StaffActor } from '../actor.ts'
import { tryMove } from '../case-file/try-move.ts'
import type { Hall } from '../hall.ts'
import { forgetCounts } from '../queue/count-views.ts'
import { type BulkRun, bulkRunOf } from './bulk-run.ts'
import { findTagOn, untagCaseFile } from './tags.ts'

/**
 * How many case files of a run can be given back as they were: those that had somebody before, and tags. A reply that
 * was sent stays sent, and what nobody had cannot be nobody's again.
 */
export function undoable(run: BulkRun): readonly BulkResult[] {
  if (run.doneAt === null || run.undoneAt !== null || run.act === 'reply' || run.act === 'take') return []
  const done = run.results.filter(({ reason }) => reason === null)
  return run.act === 'tag' ? done : done.filter(({ handlerBefore }) => typeof handlerBefore === 'string')
}

/**
 * Takes back what a run did, once: case files go back to who had them, where nothing else happened on them since; tags
 * come off. What could not be taken back is kept with its reason.
 */
export async function undoBulk(hall: Hall, actor: StaffActor, id: string): Promise<void> {
  const run = await bulkRunOf(hall, actor, id)
  const undone: BulkResult[] = []
  for (const result of undoable(run)) undone.push(await undo(hall, actor, run, result))
  if (undone.length === 0) return
  await hall.transaction((tx) => undoBulkRun(tx, id, { undone, undoneAt: hall.now() }))
  forgetCounts(hall, actor)
}

async function undo(hall: Hall, actor: StaffActor, run: BulkRun, result: BulkResult): Promise<BulkResult> {
  const { reference } = result
  const reason =
    run.act === 'tag' ? await untag(hall, actor, run, reference) : await giveBack(hall, actor, run, result)
  return { reference, reason }
}

async function giveBack(
  hall: Hall,
  actor: StaffActor,
  { id }: BulkRun,
  { reference, handlerBefore, version = 0 }: BulkResult,
): Promise<string | null> {
  const fields = { handler: [handlerBefore ?? ''] }
  const failure = await tryMove(hall, actor, 'assign', { reference, version, key: `undo:${id}` }, fields)
  return failure?.code ?? null
}

/** A tag that is off is taken back, whoever took it off: so two presses say the same. */
async function untag(
  hall: Hall,
  actor: StaffActor,
  { input }: BulkRun,
  reference: string,
): Promise<string | null> {
  const row = await findCaseFile(hall.read, reference)
  const tag = row && (await findTagOn(hall, row.id, input.tag))
  try {
    if (tag) await untagCaseFile(hall, actor, reference, tag.id)
    return null
  } catch (error) {
    if (isRefusal(error)) return error.code
    throw error
  }
}
