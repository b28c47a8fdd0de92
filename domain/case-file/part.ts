import type { Answer, Answers } from '../service/question/answer.ts'
import type { Service } from '../service/service.ts'

/**
 * What of the answers goes along with a part of a case file: those to questions that its service asks as well in the
 * same kind (the person, how to reach them, the place), and the words of the part in its first question for a story.
 */
export function answersOfPart(service: Service, answers: Answers, words: string): Answers {
  const kept = service.questions.flatMap(({ id, type }): [string, Answer][] => {
    const answer = answers[id]
    return answer && answer.type === type ? [[id, answer]] : []
  })
  const story = service.questions.find(({ type, standard }) => type === 'long-text' && !standard)
  const text = story ? { [story.id]: { type: 'long-text', text: words } as Answer } : {}
  return { ...Object.fromEntries(kept), ...text }
}
