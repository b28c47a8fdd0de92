import type { Db } from '#db/handle.ts'
import { findFirstSealed } from '#db/queries/case-event.ts'
import { findNoticeObjection } from '#db/queries/notice.ts'
import type { EventActor, EventText, NewEvent } from '#domain/case-file/event.ts'
import { rightsFor } from '#domain/case-file/outcomes.ts'
import { isOpen } from '#domain/case-file/words.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import { dayAt } from '#domain/clock/zone.ts'
import { OBJECTION_OUTCOMES } from '#domain/notice/objection-service.ts'
import type { Answers } from '#domain/service/question/answer.ts'
import type { Town } from '#domain/town/town.ts'
import { type CaseInHand, takeInHand, writeOn } from '../case-file/case-in-hand.ts'
import { eventContext } from '../case-file/record-events.ts'
import type { Hall } from '../hall.ts'
import { BY_OBJECTION } from './by-objection.ts'

type Result = {
  readonly caseFileId: string
  readonly upheld: boolean
  /** What whoever objected reads. */
  readonly text: EventText
  readonly by: EventActor
}

/**
 * Answers whoever objected, on their own case file: decided and, where they want to be told there alone,
 * delivered. One that has ended meanwhile stays as it ended.
 */
export async function answerObjector(hall: Hall, tx: Db, town: Town, result: Result): Promise<void> {
  const own = await takeInHand(hall, tx, result.caseFileId)
  if (!own || !isOpen(own.state.stage) || own.state.decidedAt !== null) return
  const outcome = result.upheld ? OBJECTION_OUTCOMES.upheld : OBJECTION_OUTCOMES.notUpheld
  const decided: NewEvent = {
    type: 'decided',
    data: {
      outcome,
      favourable: result.upheld,
      legalBasis: [],
      rights: rightsFor(town, own.service, outcome),
      draftedBy: null,
    },
    text: result.text,
  }
  const delivered = (await isToldHereOnly(hall, tx, own)) ? [deliveredHere(hall, town)] : []
  await writeOn(hall, tx, own, { town, by: result.by, fresh: [decided, ...delivered] })
}

/** Whoever objected takes it back: the approval no longer waits for it. */
export async function withdrawObjection(hall: Hall, tx: Db, town: Town, caseFileId: string): Promise<void> {
  const found = await findOpenObjection(hall, tx, caseFileId)
  if (!found) return
  const data = { objection: found.objection }
  await writeOn(hall, tx, found.noticed, {
    town,
    by: BY_OBJECTION,
    fresh: [{ type: 'objection-withdrawn', data }],
  })
}

/** The case file under the notice that this one objects to, while the objection waits to be examined there. */
export async function findOpenObjection(
  hall: Hall,
  tx: Db,
  caseFileId: string,
): Promise<{ noticed: CaseInHand; objection: number } | null> {
  const row = await findNoticeObjection(tx, caseFileId)
  const noticed = row && (await takeInHand(hall, tx, row.noticedId))
  if (!row || !noticed || !isOpen(noticed.state.stage)) return null
  const objection = noticed.state.objections.find((one) => one.objection === row.objection)
  return objection?.result === null ? { noticed, objection: row.objection } : null
}

/** Somebody without a wish, or who wants to read it on the tracking page: there it has reached them. */
async function isToldHereOnly(hall: Hall, tx: Db, { row }: CaseInHand): Promise<boolean> {
  const sealed = await findFirstSealed(tx, row.id)
  if (!sealed) return false
  const { answers } = hall.keys.open<{ answers: Answers }>(sealed, eventContext(row.id, 1))
  const { reach } = answers
  return reach?.type === 'reach' && reach.ways.every((way) => way === 'only-here')
}

function deliveredHere(hall: Hall, { settings }: Town): NewEvent {
  const receivedOn = dateOf(dayAt(settings.zone, hall.now()))
  return { type: 'delivered', data: { manner: 'tracker', receivedOn }, text: { proof: '' } }
}
