import { deleteDraft } from '#db/queries/draft.ts'
import { NOTICE_QUESTION, noticeCodeIn, OBJECTION_SERVICE } from '#domain/notice/objection-service.ts'
import { Refusal } from '#domain/refusal.ts'
import { answerQuestion } from '../draft/answer-question.ts'
import { lockOpenDraft } from '../draft/draft.ts'
import { startDraft } from '../draft/start-draft.ts'
import type { Hall } from '../hall.ts'
import { readPublicNotice } from './read-notice.ts'

type Starting = { readonly code: string; readonly shared: boolean }

/**
 * Begins an objection to the notice under a code, which stands in the draft already. What was begun against another
 * notice is not carried over: it is about somebody else. Throws `not-found` where no such notice is up.
 * @returns the question to go to; null when all are answered
 */
export async function startObjection(
  hall: Hall,
  browser: string,
  { code: typed, shared }: Starting,
): Promise<string | null> {
  const notice = await readPublicNotice(hall, typed)
  if (!notice) throw new Refusal('not-found')
  const { code } = notice
  await dropOther(hall, browser, code)
  await startDraft(hall, browser, OBJECTION_SERVICE, shared)
  const noticed = { slug: OBJECTION_SERVICE, question: NOTICE_QUESTION, raw: { [NOTICE_QUESTION]: [code] } }
  const answered = await answerQuestion(hall, browser, { ...noticed, isChange: true })
  if (!answered.ok) throw new Refusal('not-found')
  return answered.next
}

async function dropOther(hall: Hall, browser: string, code: string): Promise<void> {
  await hall.transaction(async (tx) => {
    const draft = await lockOpenDraft(hall, tx, browser, OBJECTION_SERVICE)
    const before = draft && noticeCodeIn(draft.service, draft.answers)
    if (draft && before && before !== code) await deleteDraft(tx, draft.row.id)
  })
}
