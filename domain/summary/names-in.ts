import type { Answers } from '../service/question/answer.ts'

/** Everybody whom a filing names: the person, their household, their helper. */
export function namesIn(answers: Answers): string[] {
  return Object.values(answers).flatMap((answer) => {
    if (answer.type === 'name') return [answer.name]
    if (answer.type === 'household') return answer.people.flatMap(({ name }) => name ?? [])
    return answer.type === 'helper' && answer.for === 'somebody' ? [answer.name] : []
  })
}
