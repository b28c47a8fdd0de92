import { tokensOf } from './tokens.ts'

/** A page that can be found: its texts in all languages, the weightiest first. */
export type FindablePage<T> = {
  readonly page: T
  readonly fields: readonly { readonly text: string; readonly weight: number }[]
}

/** Pages cut into their terms once, for many searches. */
export type PageIndex<T> = readonly {
  readonly page: T
  readonly fields: readonly { readonly terms: ReadonlySet<string>; readonly weight: number }[]
}[]

/** Pages further than this from the best one are noise. */
const LEAST_SHARE = 0.2

export function indexPages<T>(pages: readonly FindablePage<T>[]): PageIndex<T> {
  return pages.map(({ page, fields }) => ({
    page,
    fields: fields.map(({ text, weight }) => ({ terms: new Set(termsOf(text)), weight })),
  }))
}

/**
 * Finds pages for what somebody typed in their own words, best first. Han text counts by pairs of characters, other
 * words by their stem; words that stand on few pages count more. An empty or meaningless query finds nothing.
 */
export function rankPages<T>(index: PageIndex<T>, query: string): T[] {
  const asked = [...new Set(termsOf(query))].map((term) => ({ term, rarity: rarityOf(term, index) }))
  const scored = index.map(({ page, fields }) => ({
    page,
    score: sum(asked.map(({ term, rarity }) => rarity * heaviest(term, fields))),
  }))
  const least = Math.max(...scored.map(({ score }) => score), 0) * LEAST_SHARE
  return scored
    .filter(({ score }) => score > 0 && score >= least)
    .sort((a, b) => b.score - a.score)
    .map(({ page }) => page)
}

function heaviest(term: string, fields: PageIndex<unknown>[number]['fields']): number {
  return Math.max(0, ...fields.filter(({ terms }) => terms.has(term)).map(({ weight }) => weight))
}

function rarityOf(term: string, index: PageIndex<unknown>): number {
  const holding = index.filter(({ fields }) => fields.some(({ terms }) => terms.has(term))).length
  return Math.log(1 + index.length / Math.max(holding, 1))
}

const HAN = /\p{Script=Han}/u
const EMPTY_WORDS = new Set(
  'a an and are at be can cannot could do does don for from get have help how i if in is it its me my no not of on or our s so t that the their there they this to us want was we what when where which who why will with would you your'.split(
    ' ',
  ),
)
const EMPTY_CHARACTERS = new Set('的了吗呢吧啊我你您他她是在有要想请和与怎么什')

/** Stems of words, pairs of neighbouring Han characters, and Han characters that stand alone. */
function termsOf(text: string): string[] {
  const tokens = tokensOf(text)
  return tokens.flatMap((token, index) => {
    if (!HAN.test(token)) return EMPTY_WORDS.has(token) ? [] : [stemOf(token)]
    const next = tokens[index + 1]
    if (next && HAN.test(next))
      return EMPTY_CHARACTERS.has(token) || EMPTY_CHARACTERS.has(next) ? [] : [token + next]
    const previous = tokens[index - 1]
    return previous && HAN.test(previous) ? [] : [token]
  })
}

/** Cuts the endings that tell "light" from "lights" and "pay" from "paying"; exactness does not matter here. */
function stemOf(word: string): string {
  if (word.length < 5)
    return word.endsWith('s') && !word.endsWith('ss') && word.length > 3 ? word.slice(0, -1) : word
  return word
    .replace(/(?:ies|y)$/, 'i')
    .replace(/(?:ings?|edly|ed|es|s)$/, '')
    .replace(/e$/, '')
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
