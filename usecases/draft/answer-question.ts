import { updateDraft } from '#db/queries/draft.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import { dayAt } from '#domain/clock/zone.ts'
import { NOTICE_QUESTION, OBJECTION_SERVICE } from '#domain/notice/objection-service.ts'
import { Refusal } from '#domain/refusal.ts'
import { firstUnanswered, nextQuestion } from '#domain/service/journey.ts'
import type { Answers } from '#domain/service/question/answer.ts'
import { parseAnswer } from '#domain/service/question/answer.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import type { Question } from '#domain/service/question/register.ts'
import type { Service } from '#domain/service/service.ts'
import type { Hall } from '../hall.ts'
import { checkNotice } from '../notice/check-notice.ts'
import { checkReview } from '../review/check-review.ts'
import { currentTown } from '../town/current-town.ts'
import { type DraftContent, draftContext, lockOpenDraft, THIRTY_DAYS } from './draft.ts'

export type Answered =
  | { readonly ok: true; readonly next: string | null }
  | { readonly ok: false; readonly reason: 'no-draft' | 'refused' }

/**
 * Keeps one answer in the draft. What cannot be read is kept as it was typed, with what is wrong about it.
 * @param isChange the person came from the check-answers page and goes back there
 */
export async function answerQuestion(
  hall: Hall,
  browser: string | null,
  input: { slug: string; question: string; raw: RawFields; isChange: boolean },
): Promise<Answered> {
  const town = await currentTown(hall)
  return hall.transaction(async (tx) => {
    const draft = await lockOpenDraft(hall, tx, browser, input.slug)
    const service = draft?.service ?? town.services.get(input.slug)
    const question = service?.questions.find(({ id }) => id === input.question)
    if (!question) throw new Refusal('not-found')
    if (!draft) return { ok: false, reason: 'no-draft' }
    const today = dateOf(dayAt(town.settings.zone, hall.now()))
    const read = parseAnswer(question, input.raw, { today, areas: town.areas })
    const answering = { slug: input.slug, question: question.id, answers: draft.answers }
    const noticed = await checkNotice(hall, tx, { slug: input.slug, question, raw: input.raw, read })
    const parsed = await checkReview(hall, tx, town, { ...answering, read: noticed })
    const content: DraftContent = parsed.ok
      ? {
          answers: { ...draft.answers, [question.id]: parsed.answer },
          refused: refusedElsewhere(draft, question.id),
        }
      : {
          answers: draft.answers,
          refused: { question: question.id, raw: input.raw, problems: parsed.problems },
        }
    const { row } = draft
    await updateDraft(tx, row.id, hall.keys.seal(content, draftContext(row.id)), hall.now() + THIRTY_DAYS)
    if (!parsed.ok) return { ok: false, reason: 'refused' }
    const next = input.isChange
      ? firstUnanswered(draft.service, content.answers)
      : nextToAsk(draft.service, content.answers, question.id)
    return { ok: true, next: next?.id ?? null }
  })
}

/** Whoever came from a notice is not asked which one. */
function nextToAsk(service: Service, answers: Answers, after: string): Question | null {
  const next = nextQuestion(service, answers, after)
  const isKnown = next !== null && service.slug === OBJECTION_SERVICE && next.id === NOTICE_QUESTION
  return isKnown && answers[NOTICE_QUESTION] ? nextQuestion(service, answers, next.id) : next
}

/** What was refused on another page stays there as it was typed. */
function refusedElsewhere({ refused }: DraftContent, question: string): DraftContent['refused'] {
  return refused?.question === question ? null : refused
}
