import type { Db } from '#db/handle.ts'
import { findPublicNotice } from '#db/queries/notice.ts'
import { NOTICE_QUESTION, noticeCodeIn, OBJECTION_SERVICE } from '#domain/notice/objection-service.ts'
import { type Answer, type ParseResult, specialAnswer } from '#domain/service/question/answer.ts'
import { problem, type RawFields } from '#domain/service/question/kind.ts'
import type { Question } from '#domain/service/question/register.ts'
import type { Hall } from '../hall.ts'
import { noticedBy } from './raise-objection.ts'

type Answering = {
  readonly slug: string
  readonly question: Question
  readonly raw: RawFields
  readonly read: ParseResult
}

/**
 * An answer as it was read; the code of a notice that nobody gave, or that is over, is wrong unless "I don't know" is
 * ticked beside it.
 */
export async function checkNotice(
  hall: Hall,
  tx: Db,
  { slug, question, raw, read }: Answering,
): Promise<ParseResult> {
  if (slug !== OBJECTION_SERVICE || question.id !== NOTICE_QUESTION || !read.ok) return read
  if (read.answer.type !== 'text') return read
  const wrong = await whatIsWrongWithNotice(hall, tx, read.answer, hall.now())
  if (!wrong) return read
  const instead = specialAnswer(question, raw)
  return instead ? { ok: true, answer: instead } : problem(question.id, wrong)
}

/** `at`: when the objection was made (UTC ms). Null where the notice stands then. */
export async function whatIsWrongWithNotice(
  hall: Hall,
  tx: Db,
  answer: Answer,
  at: number,
): Promise<'no-such-notice' | 'notice-over' | null> {
  const service = { slug: OBJECTION_SERVICE }
  const answers = { [NOTICE_QUESTION]: answer }
  const code = noticeCodeIn(service, answers)
  if (code === null || !(await findPublicNotice(tx, code))) return 'no-such-notice'
  return (await noticedBy(hall, tx, { service, answers, at })) === 'over' ? 'notice-over' : null
}
