import type { Locale } from '#domain/locale.ts'
import { type ChineseMeasures, measureChinese } from './chinese.ts'
import { measureEnglish } from './english.ts'
import { proseBlocks } from './markdown-blocks.ts'
import { roundedUp, type TextProblem } from './text-problem.ts'

/** `page`: a whole page, measured on the whole. `short`: a question, hint, summary or message; each sentence is measured. */
type TextKind = 'page' | 'short'

const PLAIN_LANGUAGE_LIMITS = {
  en: { pageGrade: 8, meanGrade: 6, sentenceWords: 25 },
  zh: { meanSentence: 20, sentenceCharacters: 35, shareWithin: 0.9, charactersPerOfficialWord: 200 },
} as const

/**
 * What is too hard in one text for a resident, by the budget in `PLAIN_LANGUAGE_LIMITS`. Markdown is stripped first.
 * Short texts have no grade or mean (too few words to mean anything): no sentence may pass the limit and no word of
 * officialese is allowed. How official names count is said at `measureEnglish` and `measureChinese`; `extraTerms`
 * adds names of a town to the English ones. Lines count from 1; no problems: an empty list.
 */
export function checkPlainLanguage(
  text: string,
  locale: Locale,
  kind: TextKind,
  extraTerms: readonly string[] = [],
): TextProblem[] {
  return locale === 'en' ? checkEnglish(text, kind, extraTerms) : checkChinese(text, kind)
}

/** The mean grade over all English pages, and a problem when it is above the limit. */
export function checkMeanGrade(
  pages: readonly string[],
  extraTerms: readonly string[] = [],
): { grade: number; problems: TextProblem[] } {
  const grades = pages.map((page) => measureEnglish(proseBlocks(page), extraTerms).grade)
  const grade = grades.length === 0 ? 0 : grades.reduce((sum, one) => sum + one, 0) / grades.length
  const limit = PLAIN_LANGUAGE_LIMITS.en.meanGrade
  const problem = {
    code: 'mean-grade-too-high',
    locale: 'en',
    line: 1,
    found: roundedUp(grade),
    limit,
  } as const
  return { grade, problems: grade > limit ? [problem] : [] }
}

function checkEnglish(text: string, kind: TextKind, extraTerms: readonly string[]): TextProblem[] {
  const limits = PLAIN_LANGUAGE_LIMITS.en
  const { grade, sentences } = measureEnglish(proseBlocks(text), extraTerms)
  const problems: TextProblem[] = sentences
    .filter(({ words }) => words > limits.sentenceWords)
    .map(({ line, words }) => problem('sentence-too-long', 'en', line, words, limits.sentenceWords))
  if (kind === 'page' && grade > limits.pageGrade)
    problems.push(problem('grade-too-high', 'en', 1, roundedUp(grade), limits.pageGrade))
  return problems
}

function checkChinese(text: string, kind: TextKind): TextProblem[] {
  const measures = measureChinese(proseBlocks(text))
  return kind === 'short' ? checkShortChinese(measures) : checkChinesePage(measures)
}

function checkShortChinese({ sentences, officialese }: ChineseMeasures): TextProblem[] {
  const limit = PLAIN_LANGUAGE_LIMITS.zh.sentenceCharacters
  return [
    ...sentences
      .filter(({ characters }) => characters > limit)
      .map(({ line, characters }) => problem('sentence-too-long', 'zh', line, characters, limit)),
    ...officialese.map(({ line, word }) => problem('officialese', 'zh', line, word, 0)),
  ]
}

function checkChinesePage({
  sentences,
  meanSentence,
  officialese,
  characters,
}: ChineseMeasures): TextProblem[] {
  const limits = PLAIN_LANGUAGE_LIMITS.zh
  const problems: TextProblem[] = []
  if (meanSentence > limits.meanSentence)
    problems.push(problem('mean-sentence-too-long', 'zh', 1, roundedUp(meanSentence), limits.meanSentence))
  const long = sentences.filter((sentence) => sentence.characters > limits.sentenceCharacters)
  if (long.length > sentences.length * (1 - limits.shareWithin) + 1e-9)
    for (const { line, characters: found } of long)
      problems.push(problem('too-many-long-sentences', 'zh', line, found, limits.sentenceCharacters))
  const allowed = Math.floor(characters / limits.charactersPerOfficialWord)
  if (officialese.length > allowed)
    for (const { line, word } of officialese) problems.push(problem('officialese', 'zh', line, word, allowed))
  return problems
}

function problem(
  code: TextProblem['code'],
  locale: Locale,
  line: number,
  found: number | string,
  limit: number,
): TextProblem {
  return { code, locale, line, found, limit }
}
