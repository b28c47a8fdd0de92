import type { Db } from '#db/handle.ts'
import { CODE_QUESTION, REFERENCE_QUESTION, reviewRequestIn } from '#domain/case-file/review-request.ts'
import type { Answers, ParseResult } from '#domain/service/question/answer.ts'
import { problem } from '#domain/service/question/kind.ts'
import type { Town } from '#domain/town/town.ts'
import type { Hall } from '../hall.ts'
import { findReviewable } from './find-reviewable.ts'

type Answering = {
  readonly slug: string
  readonly question: string
  /** What was answered before. */
  readonly answers: Answers
  readonly read: ParseResult
}

/** An answer as it was read; the access code of an answer that cannot be reviewed now is wrong, and says why. */
export async function checkReview(
  hall: Hall,
  tx: Db,
  town: Town,
  { slug, question, answers, read }: Answering,
): Promise<ParseResult> {
  if (question !== CODE_QUESTION || !read.ok || read.answer.type !== 'text') return read
  if (answers[REFERENCE_QUESTION]?.type !== 'text') return read
  const request = reviewRequestIn({ slug }, { ...answers, [question]: read.answer })
  if (!request) return read
  const found = await findReviewable(hall, tx, town, { request, at: hall.now(), known: null })
  return typeof found === 'string' ? problem(question, found) : read
}
