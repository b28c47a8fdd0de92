import type { Answer, Answers } from '../service/question/answer.ts'
import type { Service } from '../service/service.ts'

const SHORTEST_ENDING = 4

/** What a case file can be found by: its number, names, the person's own words, addresses, and endings of phone numbers. */
export function searchTextOf(reference: string, answers: Answers): string[] {
  return [reference, reference.replaceAll('-', ''), ...Object.values(answers).flatMap(textsIn)]
}

/** The choices that a person made, in both languages: they speak of the matter as its words do. */
export function chosenWords({ questions }: Service, answers: Answers): string[] {
  return questions.flatMap((question) => {
    if (question.standard || (question.type !== 'choice' && question.type !== 'choices')) return []
    const chosen = valuesIn(answers[question.id])
    const titles = question.choices.filter(({ value }) => chosen.includes(value)).map(({ title }) => title)
    return titles.flatMap((title) => [title.en, title['zh-Hans']])
  })
}

function valuesIn(answer: Answer | undefined): readonly string[] {
  if (answer?.type === 'choice') return [answer.value]
  return answer?.type === 'choices' ? answer.values : []
}

function textsIn(answer: Answer): string[] {
  switch (answer.type) {
    case 'name':
      return [answer.name, answer.name.replace(/[·•・．\s]/g, '')]
    case 'text':
    case 'long-text':
    case 'address':
      return [answer.text]
    case 'phone':
      return phoneEndings(answer.phone)
    case 'reach':
      return [...phoneEndings(answer.phone ?? ''), answer.address ?? '']
    case 'helper':
      return answer.for === 'somebody' ? [answer.name, ...phoneEndings(answer.phone ?? '')] : []
    default:
      return []
  }
}

/** The endings of a phone number by which it is asked for: the last 4, 6 and 8 digits and the whole. */
export function phoneEndings(phone: string): string[] {
  const digits = phone.replace(/\D/g, '')
  return [
    ...new Set(
      [SHORTEST_ENDING, 6, 8, digits.length]
        .filter((n) => n >= SHORTEST_ENDING && n <= digits.length)
        .map((n) => digits.slice(-n)),
    ),
  ]
}
