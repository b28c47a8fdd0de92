import type { Answers } from '../service/question/answer.ts'
import type { Service } from '../service/service.ts'

/** The service by which a review is asked for without the tracker, and its questions. */
export const REVIEW_SERVICE = 'ask-for-review'
export const REFERENCE_QUESTION = 'reference'
export const CODE_QUESTION = 'access-code'

/** As the person typed them; empty where they did not. */
export type ReviewRequest = { readonly reference: string; readonly code: string; readonly story: string }

/** The review of a petition's answer that a filing asks for; null for every other filing. */
export function reviewRequestIn({ slug }: Pick<Service, 'slug'>, answers: Answers): ReviewRequest | null {
  if (slug !== REVIEW_SERVICE || isOtherDecision(answers)) return null
  return {
    reference: textOf(answers, REFERENCE_QUESTION),
    code: textOf(answers, CODE_QUESTION),
    story: storyIn(answers),
  }
}

/** What the person finds wrong with the answer; empty where they did not say. */
export function storyIn(answers: Answers): string {
  return textOf(answers, 'story')
}

/** The answers that are kept: an access code is the person's alone. */
export function withoutCode({ slug }: Pick<Service, 'slug'>, answers: Answers): Answers {
  if (slug !== REVIEW_SERVICE) return answers
  const { [CODE_QUESTION]: _, ...kept } = answers
  return kept
}

function isOtherDecision({ which }: Answers): boolean {
  return which?.type === 'choice' && which.value === 'other-decision'
}

function textOf(answers: Answers, id: string): string {
  const answer = answers[id]
  return answer?.type === 'text' || answer?.type === 'long-text' ? answer.text : ''
}
