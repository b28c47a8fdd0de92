import type { Answers } from '#domain/service/question/answer.ts'
import type { Service } from '#domain/service/service.ts'
import { parseNoticeCode } from './notice-code.ts'

/** The service by which anybody objects to a public notice, and its question for the code of the notice. */
export const OBJECTION_SERVICE = 'object-to-a-notice'
export const NOTICE_QUESTION = 'notice'

export const OBJECTION_OUTCOMES = { upheld: 'objection-upheld', notUpheld: 'objection-not-upheld' } as const

/** The code that a filing objects to; null for every other filing, and where it is not known or cannot be one. */
export function noticeCodeIn({ slug }: Pick<Service, 'slug'>, answers: Answers): string | null {
  const answer = slug === OBJECTION_SERVICE ? answers[NOTICE_QUESTION] : undefined
  return answer?.type === 'text' ? parseNoticeCode(answer.text) : null
}
