import type { Answer, Answers } from './question/answer.ts'
import type { Question } from './question/register.ts'
import type { Service } from './service.ts'

/** The questions that these answers lead through, in order. */
export function visibleQuestions(service: Pick<Service, 'questions'>, answers: Answers): Question[] {
  const visible: Question[] = []
  for (const question of service.questions) if (isShown(question, visible, answers)) visible.push(question)
  return visible
}

/** The question after the one named, or the first one; null when it was the last: check the answers now. */
export function nextQuestion(service: Service, answers: Answers, after: string | null): Question | null {
  const visible = visibleQuestions(service, answers)
  return visible[positionOf(visible, after) + 1] ?? null
}

/** The question before the one named; null at the first. */
export function previousQuestion(service: Service, answers: Answers, before: string): Question | null {
  const visible = visibleQuestions(service, answers)
  return visible[positionOf(visible, before) - 1] ?? null
}

/** The first visible question without an answer: where a draft goes on. Null when all are answered. */
export function firstUnanswered(service: Service, answers: Answers): Question | null {
  return visibleQuestions(service, answers).find((question) => answers[question.id] === undefined) ?? null
}

/** Only the answers to questions that are shown: what an earlier choice made needless is not filed. */
export function answersToFile(service: Service, answers: Answers): Record<string, Answer> {
  const shown = visibleQuestions(service, answers).map((question) => question.id)
  return Object.fromEntries(Object.entries(answers).filter(([id]) => shown.includes(id)))
}

function isShown(question: Question, before: readonly Question[], answers: Answers): boolean {
  const condition = question.showIf
  if (!condition) return true
  const answer = answers[condition.question]
  if (!answer || !before.some((earlier) => earlier.id === condition.question)) return false
  return valuesOf(answer).some((value) => condition.is.includes(value))
}

function valuesOf(answer: Answer): readonly string[] {
  if (answer.type === 'choice') return [answer.value, ...answer.details]
  if (answer.type === 'choices') return answer.values
  return answer.type === 'unknown' || answer.type === 'none' ? [answer.type] : []
}

function positionOf(questions: readonly Question[], id: string | null): number {
  return questions.findIndex((question) => question.id === id)
}
