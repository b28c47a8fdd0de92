import { isDeepStrictEqual } from 'node:util'
import { finishBulkRun, planBulkRun } from '#db/queries/bulk-run.ts'
import { eventOfRow, listCaseEvents } from '#db/queries/case-event.ts'
import { findCaseFile } from '#db/queries/case-file.ts'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import type { BulkInput, BulkResult } from '#domain/desk/bulk.ts'
import { tagName } from '#domain/desk/tag-name.ts'
import type { Locale } from '#domain/locale.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { StaffActor } from '../actor.ts'
import { isAllowed } from '../authorize.ts'
import { keyOfContent } from '../case-file/staff-receipt.ts'
import { tryMove } from '../case-file/try-move.ts'
import type { Hall } from '../hall.ts'
import { forgetCounts } from '../queue/count-views.ts'
import { staffDirectory } from '../queue/staff-directory.ts'
import { currentTown } from '../town/current-town.ts'
import { fieldsOf, localeOf, reasonOf, replyOn, situationOf } from './bulk-move.ts'
import { type BulkRun, bulkRunOf, sealInput } from './bulk-run.ts'
import { tagCaseFile } from './tags.ts'

export type BulkPlanned =
  | { readonly ok: true }
  | { readonly ok: false; readonly field: 'handler' | 'tag' | `text-${Locale}` }

/**
 * Says what is to be done with the case files of a run, as it was typed; nothing happens yet. The first field that has
 * to be filled in is named. What was carried out cannot be planned again.
 */
export async function planBulk(
  hall: Hall,
  actor: StaffActor,
  id: string,
  input: BulkInput,
): Promise<BulkPlanned> {
  const run = await bulkRunOf(hall, actor, id)
  if (run.doneAt !== null) return { ok: true }
  const missing = missingIn(run, input)
  const sealed = sealInput(hall, id, input)
  const plannedAt = missing === null ? plannedSince(hall, run, input) : null
  await hall.transaction((tx) => planBulkRun(tx, id, { sealed, plannedAt }))
  return missing === null ? { ok: true } : { ok: false, field: missing }
}

/**
 * Does it: each case file is a move of its own, so that one that cannot be done holds up no other. Carried out twice, by
 * a second press or after a stop in between, each move is made once; planned otherwise after a stop, it is another
 * move. What failed, and why, is kept with the run together with what was asked for, and is not overwritten.
 */
export async function carryOutBulk(hall: Hall, actor: StaffActor, id: string): Promise<void> {
  const run = await bulkRunOf(hall, actor, id)
  if (run.doneAt !== null || run.plannedAt === null) return
  const results: BulkResult[] = []
  for (const reference of run.caseReferences) results.push(await carryOut(hall, actor, run, reference))
  const done = { results, doneAt: hall.now(), sealed: sealInput(hall, id, run.input) }
  await hall.transaction((tx) => finishBulkRun(tx, id, done))
  forgetCounts(hall, actor)
}

/** The same plan made again is as old as at first: what has been done of it since is its own work. */
function plannedSince(hall: Hall, run: BulkRun, input: BulkInput): number {
  return isDeepStrictEqual(run.input, input) ? (run.plannedAt ?? hall.now()) : hall.now()
}

function missingIn({ act }: BulkRun, { handlerId, tag, texts }: BulkInput) {
  if (act === 'assign') return handlerId === '' ? 'handler' : null
  if (act === 'take') return null
  if (act === 'tag') return tagName(tag) === null ? 'tag' : null
  return texts.en.trim() === '' && texts.zh.trim() === '' ? 'text-zh' : null
}

function carryOut(hall: Hall, actor: StaffActor, run: BulkRun, reference: string): Promise<BulkResult> {
  if (run.act === 'tag') return tag(hall, actor, run, reference)
  if (run.act === 'reply') return reply(hall, actor, run, reference)
  return run.act === 'assign' ? assign(hall, actor, run, reference) : take(hall, actor, run, reference)
}

async function assign(hall: Hall, actor: StaffActor, run: BulkRun, reference: string): Promise<BulkResult> {
  const fields = fieldsOf('assign', run.input, '')
  const key = keyOfContent(keyOf(run), fields)
  const failure = await tryMove(hall, actor, 'assign', { reference, version: null, key }, fields)
  if (failure) return { reference, reason: reasonOf(failure) }
  return { reference, reason: null, ...(await assignedBy(hall, reference, key)) }
}

/** Who had the case file before the move of this key, and the move's number: the same however often one asks. */
async function assignedBy(hall: Hall, reference: string, key: string) {
  const row = await findCaseFile(hall.read, reference)
  const events = row ? await listCaseEvents(hall.read, row.id) : []
  const own = events.find(({ idempotencyKey }) => idempotencyKey === `${row?.id}:assign:${key}`)
  const before = events.filter(({ number }) => own !== undefined && number < own.number).map(eventOfRow)
  const handlerBefore = before.length > 0 ? foldCaseFile(before).handlerId : null
  return { handlerBefore, version: own?.number ?? 0 }
}

async function take(hall: Hall, actor: StaffActor, run: BulkRun, reference: string): Promise<BulkResult> {
  const failure = await tryMove(hall, actor, 'take', { reference, version: null, key: keyOf(run) }, {})
  return { reference, reason: reasonOf(failure) }
}

async function reply(hall: Hall, actor: StaffActor, run: BulkRun, reference: string): Promise<BulkResult> {
  const town = await currentTown(hall)
  const row = await findCaseFile(hall.read, reference)
  if (!row || !isAllowed(town, actor, 'read', row)) return { reference, reason: 'not-found' }
  const reading = { hall, town, actor, names: (await staffDirectory(hall)).names }
  const text = replyOn(reading, await situationOf(reading, row), run.input)
  // By what was typed: what is filled in may be another day's by the second time.
  const key = keyOfContent(keyOf(run), { text: [run.input.texts[localeOf(row)]] })
  const fields = fieldsOf('reply', run.input, text)
  const failure = await tryMove(hall, actor, 'message', { reference, version: null, key }, fields)
  return { reference, reason: reasonOf(failure) }
}

async function tag(hall: Hall, actor: StaffActor, run: BulkRun, reference: string): Promise<BulkResult> {
  try {
    const tagged = await tagCaseFile(hall, actor, reference, run.input.tag)
    if (!tagged.ok) return { reference, reason: tagged.reason }
    const isOwn = tagged.taggedBy === actor.staffId && tagged.taggedAt >= run.plannedAt!
    return { reference, reason: tagged.isNew || isOwn ? null : 'nothing-changes' }
  } catch (error) {
    if (isRefusal(error)) return { reference, reason: error.code }
    throw error
  }
}

function keyOf({ id }: BulkRun): string {
  return `bulk:${id}`
}
