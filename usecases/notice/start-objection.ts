import { NOTICE_QUESTION, OBJECTION_SERVICE } from '#domain/notice/objection-service.ts'
import { Refusal } from '#domain/refusal.ts'
import { answerQuestion } from '../draft/answer-question.ts'
import { startDraft } from '../draft/start-draft.ts'
import type { Hall } from '../hall.ts'

type Starting = { readonly code: string; readonly shared: boolean }

/**
 * Begins an objection to the notice under a code, which stands in the draft already. Throws `not-found` where no such
 * notice is up.
 * @returns the question to go to; null when all are answered
 */
export async function startObjection(
  hall: Hall,
  browser: string,
  { code, shared }: Starting,
): Promise<string | null> {
  await startDraft(hall, browser, OBJECTION_SERVICE, shared)
  const noticed = { slug: OBJECTION_SERVICE, question: NOTICE_QUESTION, raw: { [NOTICE_QUESTION]: [code] } }
  const answered = await answerQuestion(hall, browser, { ...noticed, isChange: true })
  if (!answered.ok) throw new Refusal('not-found')
  return answered.next
}
