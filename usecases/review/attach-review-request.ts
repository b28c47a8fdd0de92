import type { Db } from '#db/handle.ts'
import { findCaseFile } from '#db/queries/case-file.ts'
import type { EventActor } from '#domain/case-file/event.ts'
import { BEFORE_DECISION } from '#domain/case-file/move-rules/rule.ts'
import { REVIEW_SERVICE, storyIn } from '#domain/case-file/review-request.ts'
import { IDENTITY_CHECKS } from '#domain/case-file/words.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Answers } from '#domain/service/question/answer.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import type { Town } from '#domain/town/town.ts'
import type { StaffActor } from '../actor.ts'
import { authorize } from '../authorize.ts'
import { type CaseInHand, takeInHand, writeOn } from '../case-file/case-in-hand.ts'
import { openEventText } from '../case-file/event-text.ts'
import { type FieldProblem, MoveFields } from '../case-file/moves/move-fields.ts'
import type { Hall } from '../hall.ts'
import { currentTown } from '../town/current-town.ts'
import { findReviewable } from './find-reviewable.ts'
import { startReview } from './start-review.ts'

export type Attached =
  | { readonly ok: true }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }

type Attaching = {
  /** The filing that asks for a review. */
  readonly reference: string
  /** `petition`: the reference of the one that it means; `identity-check`: how staff made sure that it is theirs. */
  readonly fields: RawFields
}

type Held = { readonly town: Town; readonly filing: CaseInHand; readonly actor: StaffActor }

/**
 * Starts the review that a filing without an access code asks for, once a member of staff has made sure that the
 * petition is theirs. What counts is when it was asked for. A filing that stayed open beside its review goes over into it
 * once somebody has talked to the person. Throws `not-found` for any other case file.
 */
export async function attachReviewRequest(
  hall: Hall,
  actor: StaffActor,
  { reference, fields }: Attaching,
): Promise<Attached> {
  const town = await currentTown(hall)
  return hall.transaction(async (tx) => {
    const filing = await takeRequest(hall, tx, reference)
    authorize(town, actor, 'classify', filing.row)
    const held = { town, filing, actor }
    return filing.state.followsId === null ? start(hall, tx, held, fields) : goOver(hall, tx, held)
  })
}

async function takeRequest(hall: Hall, tx: Db, reference: string): Promise<CaseInHand> {
  const found = await findCaseFile(tx, reference)
  const filing = found?.service === REVIEW_SERVICE ? await takeInHand(hall, tx, found.id) : null
  if (!filing || !BEFORE_DECISION.includes(filing.state.stage)) throw new Refusal('not-found')
  return filing
}

async function start(
  hall: Hall,
  tx: Db,
  { town, filing, actor }: Held,
  fields: RawFields,
): Promise<Attached> {
  const form = new MoveFields(fields)
  const reference = form.text('petition')
  const check = form.oneOf('identity-check', IDENTITY_CHECKS)
  if (form.problems.length > 0) return { ok: false, problems: form.problems }
  const story = await storyOf(hall, tx, filing)
  const { row, state } = filing
  const at = state.filedAt
  const known = { actor, personHash: row.personHash, isVouchedFor: true }
  const found = await findReviewable(hall, tx, town, { request: { reference, code: '', story }, at, known })
  if (typeof found === 'string') return wrong(found)
  const starting = { found, filing, by: byOf(actor), at, story, check }
  return (await startReview(hall, tx, town, starting)) ? { ok: true } : wrong('review-not-here')
}

/** Ends a filing whose review runs already. */
async function goOver(hall: Hall, tx: Db, { town, filing, actor }: Held): Promise<Attached> {
  const begun = filing.events.findLast((event) => event.type === 'review-begun')
  if (!begun || filing.state.firstContactAt === null) return wrong('see-to-them-first')
  const { stays: _, ...data } = begun.data
  await writeOn(hall, tx, filing, { town, by: byOf(actor), fresh: [{ type: 'review-begun', data }] })
  return { ok: true }
}

function wrong(code: string): Attached {
  return { ok: false, problems: [{ field: 'petition', code }] }
}

function byOf({ staffId, unitId }: StaffActor): EventActor {
  return { kind: 'staff', staffId, unitId }
}

async function storyOf(hall: Hall, tx: Db, { row }: CaseInHand): Promise<string> {
  const { answers } = (await openEventText(hall, tx, row.id, 1)) as { answers?: Answers }
  return storyIn(answers ?? {})
}
