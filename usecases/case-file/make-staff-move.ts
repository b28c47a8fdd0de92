import { findCaseFile } from '#db/queries/case-file.ts'
import { listStepsAside } from '#db/queries/interest.ts'
import { putReceipt } from '#db/queries/staff-receipt.ts'
import type { CaseEvent } from '#domain/case-file/event.ts'
import type { Move } from '#domain/case-file/move.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import { forgetActors } from '../account/actor-of-cookies.ts'
import type { StaffActor } from '../actor.ts'
import { attachFiles } from '../attachment/attach-files.ts'
import type { SentFile } from '../attachment/stored-file.ts'
import { browserHash } from '../browser/browser-hash.ts'
import { dropFormState, keepFormState, readFormState } from '../browser/form-state.ts'
import { stopWriting } from '../desk/presence.ts'
import { dropStaffDraft } from '../desk/staff-drafts.ts'
import type { Hall } from '../hall.ts'
import { forgetCounts } from '../queue/count-views.ts'
import { currentTown } from '../town/current-town.ts'
import { type MoveResult, makeMove, type Refused } from './make-move.ts'
import type { FieldProblem } from './moves/move-fields.ts'
import { mayOpen } from './open-for-staff.ts'
import { keyOfContent, STAFF_RECEIPT_MS } from './staff-receipt.ts'

export type StaffMoveInput = {
  readonly reference: string
  readonly move: Move
  readonly key: string
  readonly fields: RawFields
  /** The page that shows the form again after a refusal. */
  readonly page: string
  /** The files of the form. */
  readonly sent?: readonly SentFile[]
}

export type StaffMoved =
  | { readonly ok: true; readonly isStillMine: boolean; readonly hasReceipt: boolean }
  | { readonly ok: false }

/** Moves that are right whatever happened in between. */
const ANY_TIME: readonly Move[] = ['note', 'reissue-code']

/**
 * Makes a move from the form of a case page. A refusal keeps everything typed under the session, with what changed in
 * between, and a new access code waits there to be printed. The same form sent twice acts once; sent again with other
 * words it is a new one. Throws as `makeMove`.
 */
export async function makeStaffMove(
  hall: Hall,
  actor: StaffActor,
  session: string,
  input: StaffMoveInput,
): Promise<StaffMoved> {
  const { reference, move, fields, page } = input
  const result = await made(hall, actor, input)
  if (!result.ok) {
    await keepFormState(hall, session, page, { raw: { ...fields, move: [move] }, ...refusalOf(result) })
    return { ok: false }
  }
  await dropRefused(hall, session, page, move)
  await dropStaffDraft(hall, actor, reference, move)
  await stopWriting(hall, actor, reference)
  forgetCounts(hall, actor)
  const { accessCode } = result.once
  if (accessCode) await keepCode(hall, session, reference, accessCode)
  const row = await findCaseFile(hall.read, reference)
  const after = move === 'step-aside' ? await asideNow(hall, actor) : actor
  const isStillMine = row !== undefined && mayOpen(await currentTown(hall), after, row)
  return { ok: true, isStillMine, hasReceipt: move === 'reissue-code' }
}

function made(hall: Hall, actor: StaffActor, input: StaffMoveInput): Promise<MoveResult> {
  const { reference, move, key, fields, sent = [] } = input
  if (move === 'attach') return attachFiles(hall, actor, { reference, version: null, key, sent }, fields)
  const version = ANY_TIME.includes(move) ? null : Number.parseInt(fields.version?.[0] ?? '', 10) || 0
  return makeMove(hall, actor, move, { reference, version, key: keyOfContent(key, fields) }, fields)
}

/** The actor with what they have just stepped aside from. Every page in this process knows it from here on. */
async function asideNow(hall: Hall, actor: StaffActor): Promise<StaffActor> {
  forgetActors(hall)
  return { ...actor, asideFrom: new Set(await listStepsAside(hall.read, actor.staffId)) }
}

/** What was typed into another form of the page, and refused there, stays. */
async function dropRefused(hall: Hall, session: string, page: string, move: Move): Promise<void> {
  const state = await readFormState(hall, session, page)
  if (state?.raw.move?.[0] === move) await dropFormState(hall, session, page)
}

function refusalOf(result: Exclude<MoveResult, { ok: true }>) {
  if ('problems' in result) return { problems: result.problems, reason: null }
  if ('since' in result) return { problems: [], reason: 'moved-on', since: numbersOf(result.since) }
  return {
    problems: result.field ? [problemOf(result.field, result)] : [],
    reason: result.reason,
  }
}

function problemOf(field: string, { reason, values }: Refused): FieldProblem {
  return { field, code: reason, ...(values && { values }) }
}

function numbersOf(events: readonly CaseEvent[]): number[] {
  return events.map(({ number }) => number)
}

async function keepCode(hall: Hall, session: string, reference: string, accessCode: string): Promise<void> {
  await hall.transaction(async (tx) => {
    const row = await findCaseFile(tx, reference)
    if (!row) return
    const id = hall.newId()
    const sealed = hall.keys.seal({ accessCode }, `receipt:${id}`)
    const endsAt = hall.now() + STAFF_RECEIPT_MS
    await putReceipt(tx, { id, cookieHash: browserHash(hall, session), caseFileId: row.id, sealed, endsAt })
  })
}
