import type { TextProblem, TextProblemCode } from '#domain/plain-language/text-problem.ts'

type Say = (problem: TextProblem) => string

const SENTENCES: Readonly<Record<TextProblemCode, Say>> = {
  'grade-too-high': ({ found, limit }) => `this page reads at grade ${found}, the most is ${limit}`,
  'mean-grade-too-high': ({ found, limit }) =>
    `all pages together read at grade ${found}, the most is ${limit}`,
  'sentence-too-long': ({ found, limit, locale }) =>
    `a sentence has ${found} ${locale === 'en' ? 'words' : 'characters'}, the most is ${limit}`,
  'mean-sentence-too-long': ({ found, limit }) =>
    `a sentence has ${found} characters on average, the most is ${limit}`,
  'too-many-long-sentences': ({ found, limit }) =>
    `too many long sentences: this one has ${found} characters, most may have ${limit}`,
  officialese: ({ found }) => `“${found}” is officialese`,
  'number-missing': ({ found }) => `the other language says “${found}”, this one does not`,
  'wrong-weekday': ({ found }) => `the weekday of “${found}” is wrong`,
  'sections-differ': ({ found, limit }) => `this text has ${found} sections, the English one ${limit}`,
  'limits-missing': () => 'the section “what this does not give” is missing',
  'mark-missing': ({ found }) => `no source is named for “${found}”`,
  'mark-unknown': ({ found }) => `there is no source “${found}”`,
  'mark-differs': ({ found }) => `the other language names “${found}” here, this one does not`,
}

/** A problem of plain language as a sentence for the person who writes the town's texts. */
export function sentenceOfText(problem: TextProblem): string {
  return SENTENCES[problem.code](problem)
}
