import type { Answers } from '../service/question/answer.ts'
import type { Service } from '../service/service.ts'
import type { Emergency } from '../town/emergency.ts'
import type { Urgency } from './words.ts'

const TITLE_CHARACTERS = 80

/** By the first question of every filing; words that say so lift a filing for a human look even when the box is empty. */
export function urgencyOf(answers: Answers, emergency: Emergency): Urgency {
  const danger = answers.danger
  if (danger?.type === 'choice' && (danger.value === 'life' || danger.value === 'basics')) return danger.value
  return saysItIsUrgent(narrative(answers), emergency) ? 'look' : 'none'
}

/** English phrases count as whole words, Chinese ones wherever they stand, spaces left out. */
export function saysItIsUrgent(text: string, { urgentWords }: Emergency): boolean {
  const plain = text.normalize('NFKC').toLowerCase()
  const words = ` ${plain.replace(/[^\p{L}\p{N}']+/gu, ' ')} `
  const dense = plain.replace(/\s+/g, '')
  return (
    urgentWords.en.some(({ phrase }) => words.includes(` ${phrase} `)) ||
    urgentWords['zh-Hans'].some(({ phrase }) => dense.includes(phrase))
  )
}

/** What the person wrote in their own words, all of it. */
export function narrative(answers: Answers): string {
  return Object.values(answers)
    .flatMap((answer) => (answer.type === 'long-text' || answer.type === 'text' ? [answer.text] : []))
    .join('\n')
}

/** The first words of what is asked, for staff lists: up to 80 characters, cut at a sentence or word where one ends. */
export function titleOf(service: Service, answers: Answers): string {
  const own = service.questions.filter((question) => !question.standard && !question.private)
  const first = own
    .map((question) => answers[question.id])
    .find((answer) => answer?.type === 'long-text' || answer?.type === 'text')
  return first && 'text' in first ? shorten(first.text) : ''
}

export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const characters = [...line]
  if (characters.length <= TITLE_CHARACTERS) return line
  const head = characters.slice(0, TITLE_CHARACTERS).join('')
  const cut = Math.max(
    head.lastIndexOf(' '),
    head.lastIndexOf('，') + 1,
    head.lastIndexOf('。') + 1,
    head.lastIndexOf('；') + 1,
  )
  return `${head.slice(0, cut > TITLE_CHARACTERS / 2 ? cut : head.length).trimEnd()}…`
}

/** The identity number that was given, for the keyed hash by which the same person is found again. */
export function identityNumberIn(answers: Answers): string | null {
  for (const answer of Object.values(answers)) if (answer.type === 'identity-number') return answer.number
  return null
}
