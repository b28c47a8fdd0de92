import type { Db } from '#db/handle.ts'
import { findFiledBefore } from '#db/queries/case-file.ts'
import { deleteDraft, updateDraft } from '#db/queries/draft.ts'
import { insertReceipt, putResidentSession } from '#db/queries/receipt.ts'
import type { Locale } from '#domain/locale.ts'
import { NOTICE_QUESTION, noticeCodeIn } from '#domain/notice/objection-service.ts'
import { firstUnanswered } from '#domain/service/journey.ts'
import { VISITOR } from '../actor.ts'
import { fileIn } from '../case-file/file.ts'
import { filingTransaction } from '../case-file/filing-transaction.ts'
import { joinIn } from '../case-file/join-case-file.ts'
import type { Hall } from '../hall.ts'
import { noticedBy } from '../notice/raise-objection.ts'
import { currentTown } from '../town/current-town.ts'
import { type Draft, type DraftContent, draftContext, lockOpenDraft } from './draft.ts'

const THIRTY_MINUTES = 30 * 60_000

export type DraftFiled =
  | { readonly ok: true; readonly reference: string }
  | { readonly ok: false; readonly reason: 'no-draft' }
  | { readonly ok: false; readonly reason: 'unanswered'; readonly question: string }
  /** The notice that was objected to no longer stands; its question says so now. */
  | { readonly ok: false; readonly reason: 'notice-over'; readonly question: string }

type DraftToFile = {
  readonly slug: string
  readonly key: string
  readonly locale: Locale
  /** The reference of an earlier case file of the same problem that this one joins. */
  readonly joins?: string
}

/** Files a draft. Its receipt stays with the browser for 30 minutes; sent twice, the same form gives the same receipt. */
export async function fileDraft(hall: Hall, browser: string | null, input: DraftToFile): Promise<DraftFiled> {
  const town = await currentTown(hall)
  return filingTransaction(hall, async (tx) => {
    const draft = await lockOpenDraft(hall, tx, browser, input.slug)
    if (!draft || draft.row.idempotencyKey !== input.key) return filedBefore(tx, input.key)
    const { service, answers, row } = draft
    const missing = firstUnanswered(service, answers)
    if (missing) return { ok: false, reason: 'unanswered', question: missing.id }
    const at = hall.now()
    if ((await noticedBy(hall, tx, { service, answers, at })) === 'over') return refuseNotice(hall, tx, draft)
    const filed = await fileIn(hall, tx, town, VISITOR, {
      service,
      answers,
      locale: input.locale,
      channel: 'web',
      key: input.key,
    })
    if (input.joins) await joinIn(hall, tx, town, service, filed, input.joins)
    const held = {
      cookieHash: row.cookieHash,
      caseFileId: filed.caseFileId,
      endsAt: hall.now() + THIRTY_MINUTES,
    }
    const id = hall.newId()
    await insertReceipt(tx, {
      ...held,
      id,
      sealed: hall.keys.seal({ accessCode: filed.accessCode }, `receipt:${id}`),
    })
    await putResidentSession(tx, { ...held, id, shared: row.shared })
    await deleteDraft(tx, row.id)
    return { ok: true, reference: filed.reference }
  })
}

/** The draft stays, with what is wrong at the question that can be answered anew: another code, or none. */
async function refuseNotice(hall: Hall, tx: Db, { row, service, answers }: Draft): Promise<DraftFiled> {
  const question = NOTICE_QUESTION
  const raw = { [question]: [noticeCodeIn(service, answers) ?? ''] }
  const refused = { question, raw, problems: [{ field: question, code: 'notice-over', values: {} }] } as const
  const content: DraftContent = { answers, refused }
  await updateDraft(tx, row.id, hall.keys.seal(content, draftContext(row.id)), row.endsAt)
  return { ok: false, reason: 'notice-over', question }
}

/** A draft is gone once it is filed: who sends its form again gets the same receipt. */
async function filedBefore(tx: Db, key: string): Promise<DraftFiled> {
  const earlier = await findFiledBefore(tx, key)
  return earlier ? { ok: true, reference: earlier.reference } : { ok: false, reason: 'no-draft' }
}
