import { updateBulkRun } from '#db/queries/bulk-run.ts'
import { eventOfRow, listCaseEvents } from '#db/queries/case-event.ts'
import { findCaseFile } from '#db/queries/case-file.ts'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import type { BulkInput, BulkResult } from '#domain/desk/bulk.ts'
import { openFields } from '#domain/desk/fill-template.ts'
import { tagName } from '#domain/desk/tag-name.ts'
import type { Locale } from '#domain/locale.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { StaffActor } from '../actor.ts'
import { isAllowed } from '../authorize.ts'
import { makeMove } from '../case-file/make-move.ts'
import type { Hall } from '../hall.ts'
import { forgetCounts } from '../queue/count-views.ts'
import { staffDirectory } from '../queue/staff-directory.ts'
import { currentTown } from '../town/current-town.ts'
import { type BulkRun, bulkRunOf, sealInput } from './bulk-run.ts'
import { replyOn } from './preview-bulk.ts'
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
  const plannedAt = missing === null ? hall.now() : null
  const sealed = sealInput(hall, id, input)
  await hall.transaction((tx) => updateBulkRun(tx, id, { sealed, plannedAt }))
  return missing === null ? { ok: true } : { ok: false, field: missing }
}

/**
 * Does it: each case file is a move of its own, so that one that cannot be done holds up no other. Carried out twice, by
 * a second press or after a stop in between, each move is made once. What failed, and why, is kept with the run.
 */
export async function carryOutBulk(hall: Hall, actor: StaffActor, id: string): Promise<void> {
  const run = await bulkRunOf(hall, actor, id)
  if (run.doneAt !== null || run.plannedAt === null) return
  const results: BulkResult[] = []
  for (const reference of run.caseReferences) results.push(await carryOut(hall, actor, run, reference))
  await hall.transaction((tx) => updateBulkRun(tx, id, { results, doneAt: hall.now() }))
  forgetCounts(hall, actor)
}

function missingIn({ act }: BulkRun, { handlerId, tag, texts }: BulkInput) {
  if (act === 'assign') return handlerId === '' ? 'handler' : null
  if (act === 'take') return null
  if (act === 'tag') return tagName(tag) === null ? 'tag' : null
  return texts.en.trim() === '' && texts.zh.trim() === '' ? 'text-zh' : null
}

async function carryOut(hall: Hall, actor: StaffActor, run: BulkRun, reference: string): Promise<BulkResult> {
  try {
    if (run.act === 'tag') return await tag(hall, actor, run, reference)
    if (run.act === 'reply') return await reply(hall, actor, run, reference)
    return run.act === 'assign'
      ? await assign(hall, actor, run, reference)
      : await take(hall, actor, run, reference)
  } catch (error) {
    if (isRefusal(error)) return { reference, reason: error.code }
    throw error
  }
}

async function assign(hall: Hall, actor: StaffActor, run: BulkRun, reference: string): Promise<BulkResult> {
  const key = `bulk:${run.id}`
  const fields = { handler: [run.input.handlerId] }
  const made = await makeMove(hall, actor, 'assign', { reference, version: null, key }, fields)
  if (!made.ok) return { reference, reason: reasonOf(made) }
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
  const made = await makeMove(hall, actor, 'take', { reference, version: null, key: `bulk:${run.id}` }, {})
  return { reference, reason: made.ok ? null : reasonOf(made) }
}

async function reply(hall: Hall, actor: StaffActor, run: BulkRun, reference: string): Promise<BulkResult> {
  const town = await currentTown(hall)
  const row = await findCaseFile(hall.read, reference)
  if (!row || !isAllowed(town, actor, 'read', row)) return { reference, reason: 'not-found' }
  const { names } = await staffDirectory(hall)
  const text = await replyOn({ hall, town, actor, names }, row, run.input)
  if (text.trim() === '') return { reference, reason: 'no-text-in-language' }
  if (openFields(text).length > 0) return { reference, reason: 'open-field' }
  const fields = { text: [text], manner: ['tracker'] }
  const key = `bulk:${run.id}`
  const made = await makeMove(hall, actor, 'message', { reference, version: null, key }, fields)
  return { reference, reason: made.ok ? null : reasonOf(made) }
}

async function tag(hall: Hall, actor: StaffActor, run: BulkRun, reference: string): Promise<BulkResult> {
  const tagged = await tagCaseFile(hall, actor, reference, run.input.tag)
  if (!tagged.ok) return { reference, reason: tagged.reason }
  return { reference, reason: tagged.isNew ? null : 'nothing-changes' }
}

function reasonOf(made: { reason: string; problems?: readonly { code: string }[] }): string {
  return made.problems?.[0]?.code ?? made.reason
}
