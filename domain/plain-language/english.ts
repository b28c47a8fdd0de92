import type { Block } from './markdown-blocks.ts'
import { OFFICIAL_TERMS } from './official-terms.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { countSyllables } from './syllables.ts'

type EnglishMeasures = {
  readonly words: number
  readonly grade: number
  readonly sentences: readonly (Sentence & { readonly words: number })[]
}

const WORD = /[\p{L}\p{N}]+(?:[’'.,/-][\p{L}\p{N}]+)*/gu
const STAND_IN = 'office'

/**
 * Flesch–Kincaid grade (0.39 words per sentence + 11.8 syllables per word − 15.59) and the length of each sentence.
 *
 * Headings are left out: they are no sentences and would flatter the grade. An official name (one of
 * `OFFICIAL_TERMS` or `extraTerms`, any case, singular or plural, or anything between 《》) counts in the grade as
 * one word of two syllables, since a page cannot choose it; in the length of a sentence each of its words counts,
 * since the reader still has to read them. A text without a sentence has grade 0.
 */
export function measureEnglish(
  blocks: readonly Block[],
  extraTerms: readonly string[] = [],
): EnglishMeasures {
  const sentences = blocks
    .filter((block) => block.kind !== 'heading')
    .flatMap((block) => sentencesOf(block, 'en'))
    .map((sentence) => ({ ...sentence, words: wordsOf(sentence.text).length }))
  const names = officialNames(extraTerms)
  const words = sentences.flatMap(({ text }) => wordsOf(text.replace(names, STAND_IN)))
  return { words: words.length, sentences, grade: gradeOf(words, sentences.length) }
}

function wordsOf(text: string): string[] {
  return text.match(WORD) ?? []
}

function gradeOf(words: readonly string[], sentences: number): number {
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0)
  return (0.39 * words.length) / sentences + (11.8 * syllables) / words.length - 15.59
}

function officialNames(extraTerms: readonly string[]): RegExp {
  const names = [...OFFICIAL_TERMS, ...extraTerms]
    .sort((a, b) => b.length - a.length)
    .map((name) =>
      name
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/'/g, "[’']")
        .replace(/ /g, '\\s'),
    )
  return new RegExp(`《[^》]*》|\\b(?:${names.join('|')})s?\\b`, 'gi')
}
