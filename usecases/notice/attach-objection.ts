import { lockCaseFile } from '#db/queries/case-file.ts'
import { findNoticeObjection } from '#db/queries/notice.ts'
import { isOpen } from '#domain/case-file/words.ts'
import { NOTICE_QUESTION, OBJECTION_SERVICE } from '#domain/notice/objection-service.ts'
import { Refusal } from '#domain/refusal.ts'
import type { StaffActor } from '../actor.ts'
import { authorize } from '../authorize.ts'
import type { Hall } from '../hall.ts'
import { currentTown } from '../town/current-town.ts'
import { whatIsWrongWithNotice } from './check-notice.ts'
import { noticedBy, raiseObjection } from './raise-objection.ts'

export type Attached =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'no-such-notice' | 'notice-over' | 'attached-already' }

/**
 * Joins an objection that came without a code to the notice that it means: from then on the approval waits for it.
 * What counts is when it was made. Throws `not-found` for any other case file.
 */
export async function attachObjection(
  hall: Hall,
  actor: StaffActor,
  { reference, code }: { reference: string; code: string },
): Promise<Attached> {
  const town = await currentTown(hall)
  return hall.transaction(async (tx) => {
    const row = await lockCaseFile(tx, reference)
    if (!row || row.service !== OBJECTION_SERVICE || !isOpen(row.stage)) throw new Refusal('not-found')
    authorize(town, actor, 'classify', row)
    if (await findNoticeObjection(tx, row.id)) return { ok: false, reason: 'attached-already' }
    const answer = { type: 'text', text: code } as const
    const wrong = await whatIsWrongWithNotice(hall, tx, answer, row.filedAt)
    if (wrong) return { ok: false, reason: wrong }
    const answers = { [NOTICE_QUESTION]: answer }
    const noticed = await noticedBy(hall, tx, { service: { slug: row.service }, answers, at: row.filedAt })
    if (noticed === null || noticed === 'over') return { ok: false, reason: 'notice-over' }
    await raiseObjection(hall, tx, town, { noticed, caseFileId: row.id, at: row.filedAt })
    return { ok: true }
  })
}
