import type { Db } from '#db/handle.ts'
import { findPublicNotice, insertNoticeObjection, type PublicNoticeRow } from '#db/queries/notice.ts'
import { isStanding } from '#domain/case-file/public-notice.ts'
import { isOpen } from '#domain/case-file/words.ts'
import { noticeCodeIn } from '#domain/notice/objection-service.ts'
import type { Answers } from '#domain/service/question/answer.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town } from '#domain/town/town.ts'
import { type CaseInHand, takeInHand, writeOn } from '../case-file/case-in-hand.ts'
import type { Hall } from '../hall.ts'
import { BY_OBJECTION } from './by-objection.ts'

type Objecting = {
  readonly service: Pick<Service, 'slug'>
  readonly answers: Answers
  /** When the objection was made (UTC ms): a call of the last day may be written down the day after. */
  readonly at: number
}

/**
 * The case file under the notice that a filing objects to, held until the transaction ends. `over` where the notice
 * does not stand at that moment, or what it stood for is settled; null where the filing is no objection to a notice
 * that the hall knows.
 */
export async function noticedBy(
  hall: Hall,
  tx: Db,
  { service, answers, at }: Objecting,
): Promise<CaseInHand | 'over' | null> {
  const code = noticeCodeIn(service, answers)
  const notice = code === null ? undefined : await findPublicNotice(tx, code)
  const noticed = notice && (await takeInHand(hall, tx, notice.caseFileId))
  if (!notice || !noticed) return null
  return isObjectable(noticed, notice, at) ? noticed : 'over'
}

/** Can this notice still be objected to at `at` (UTC ms)? */
export function isObjectable(
  { state }: Pick<CaseInHand, 'state'>,
  { notice }: Pick<PublicNoticeRow, 'notice'>,
  at: number,
): boolean {
  return !state.sealed && isOpen(state.stage) && state.notice?.notice === notice && isStanding(state, at)
}

/** Writes the objection on the case file under the notice: its approval waits until the objection is examined. */
export async function raiseObjection(
  hall: Hall,
  tx: Db,
  town: Town,
  { noticed, caseFileId, at }: { noticed: CaseInHand; caseFileId: string; at: number },
): Promise<void> {
  const { row, state } = noticed
  const objection = state.objections.length + 1
  const data = { notice: state.notices, objection, caseFileId }
  await writeOn(hall, tx, noticed, {
    town,
    by: BY_OBJECTION,
    fresh: [{ type: 'notice-objected', data, at: Math.max(at, noticed.events.at(-1)?.at ?? at) }],
  })
  await insertNoticeObjection(tx, { id: hall.newId(), caseFileId, noticedId: row.id, objection })
}
