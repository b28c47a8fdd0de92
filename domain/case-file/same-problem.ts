import { tokensOf } from '../search/tokens.ts'
import type { Answers } from '../service/question/answer.ts'
import type { Service } from '../service/service.ts'
import type { Town } from '../town/town.ts'
import { chosenWords, searchTextOf } from './search-text.ts'

const MOST = 8

/**
 * The words by which two people may have told of the same problem: those of the town's own vocabulary that stand in
 * what this person wrote. Other words, such as names, are never compared, so nobody can try out what others wrote.
 * @returns phrases of search tokens, the longest first
 */
export function problemWords(town: Town, service: Service, answers: Answers): string[][] {
  const words = [...searchTextOf('', answers), ...chosenWords(service, answers)]
  const text = ` ${words.flatMap(tokensOf).join(' ')} `
  const phrases = vocabularyOf(town, service).filter((tokens) => text.includes(` ${tokens.join(' ')} `))
  return phrases.sort((a, b) => b.length - a.length).slice(0, MOST)
}

function vocabularyOf({ policies }: Town, service: Service): string[][] {
  const words = [
    service.searchWords,
    ...service.policies.flatMap((slug) => policies.get(slug)?.searchWords ?? []),
  ]
  const choices = service.questions.flatMap((question) =>
    question.type === 'choice' || question.type === 'choices'
      ? question.choices.map(({ title }) => title)
      : [],
  )
  const all = [
    ...words.flatMap((lists) => [...lists.en, ...lists['zh-Hans']]),
    ...choices.flatMap((title) => [title.en, title['zh-Hans']]),
  ]
  const phrases = all.map(tokensOf).filter((tokens) => tokens.join('').length > 1)
  return [...new Map(phrases.map((tokens) => [tokens.join(' '), tokens])).values()]
}
