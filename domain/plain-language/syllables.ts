import { SYLLABLE_EXCEPTIONS } from './syllable-exceptions.ts'

const SILENT_ENDINGS =
  /(?:[^aeiouylr]|[aeiouy][lr]|rl)e$|(?<![sxzcg]|[cs]h|[^aeiouy]l)es$|(?<![td]|[^aeiouylr]l)ed$/
const SILENT_E_INSIDE =
  /([^aeiouyl]|[aeiou]l)e(?=(?:ful|less|ment|ness|ly|time|where|thing|work|keep|guard|land)(?:s|ly|r|rs)?$)/g
const SPLIT_VOWELS =
  /i(?:a(?!ge)|o|um|us|en[ct]|et)|[^gq]ua|eo|uou|[aeou]ing|[^aeiou]ism$|[^aeiouy]ying$|i(?:er|est)s?$|[aeou]y[aeiou]/g
const ONE_SOUND = /[cst]i(?:a|ou|on|en)|(?:g|ll?|n)ion|gi(?:ous|an)|[^aeiou]iew|geon/g

/**
 * Number of syllables of one English word, as spoken. A hyphenated word is the sum of its parts; a token with a
 * digit counts as one. Rules of spelling, corrected by a list for common words that the rules get wrong.
 */
export function countSyllables(word: string): number {
  return word
    .toLowerCase()
    .replace(/[’']/g, '')
    .split(/[-/]/)
    .reduce((sum, part) => sum + ofPart(part), 0)
}

function ofPart(part: string): number {
  if (part === '') return 0
  if (/\d/.test(part)) return 1
  return SYLLABLE_EXCEPTIONS[part] ?? bySpelling(part.normalize('NFD').replace(/[^a-z]/g, ''))
}

function bySpelling(word: string): number {
  const spoken = word
    .replace(SILENT_E_INSIDE, '$1')
    .replace(SILENT_ENDINGS, (end) => end.replace(/e[sd]?$/, ''))
  const groups = spoken.match(/[aeiouy]+/g)?.length ?? 0
  const split = spoken.replace(ONE_SOUND, '-').match(SPLIT_VOWELS)?.length ?? 0
  return Math.max(1, groups + split)
}
