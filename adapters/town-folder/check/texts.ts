import type { Locale, Words } from '#domain/locale.ts'
import { checkMeanGrade, checkPlainLanguage } from '#domain/plain-language/check-plain-language.ts'
import { checkPolicyText } from '#domain/plain-language/check-policy-text.ts'
import type { TextProblem } from '#domain/plain-language/text-problem.ts'
import { eachWords } from '#domain/town/words.ts'
import { fieldOf, type TownProblem } from '../problem.ts'
import type { RawTown } from '../raw-town.ts'
import type { Read } from '../read-item.ts'
import { policyTextFile } from '../read-policies.ts'
import { sentenceOfText } from './text-sentences.ts'

const KEYS = { en: 'en', zh: 'zh-Hans' } as const

/** Texts that residents read and that are too hard for the budget of plain language. */
export function checkTexts(town: RawTown): TownProblem[] {
  const items: Read<unknown>[] = [
    town.settings,
    town.emergency,
    ...[town.units, town.partners, town.clockRules, town.regimes, town.services].flat(),
    ...[town.outcomes, town.declineDoors, town.decisionRights, town.replyTemplates].flat(),
    ...town.standardQuestions.value.map((question, n) => partOf(town.standardQuestions, question, n)),
    ...town.policies.map((item) => ({ ...item, value: { ...item.value, text: undefined } })),
  ]
  return [...items.flatMap(shortTexts), ...town.policies.flatMap(policyTexts), ...allPolicies(town)]
}

function partOf(list: Read<unknown>, value: unknown, index: number): Read<unknown> {
  return { value, file: list.file, lineOf: (path) => list.lineOf([index, ...path]) }
}

function shortTexts(item: Read<unknown>): TownProblem[] {
  const problems: TownProblem[] = []
  eachWords(item.value, (words, path) => {
    for (const locale of ['en', 'zh'] as const) {
      const field = [...path, KEYS[locale]]
      for (const problem of checkPlainLanguage(textIn(words, locale), locale, 'short')) {
        problems.push({
          file: item.file,
          line: item.lineOf(field),
          field: fieldOf(field),
          sentence: sentenceOfText(problem),
        })
      }
    }
  })
  return problems
}

function policyTexts({ value: policy }: Read<RawTown['policies'][number]['value']>): TownProblem[] {
  const sourceIds = policy.sources.map(({ id }) => id)
  const { en, 'zh-Hans': zh } = policy.text
  return checkPolicyText({ en, zh, sourceIds }).map((problem: TextProblem) => ({
    file: policyTextFile(policy, KEYS[problem.locale]),
    line: problem.line,
    field: '',
    sentence: sentenceOfText(problem),
  }))
}

function allPolicies({ policies }: RawTown): TownProblem[] {
  const { problems } = checkMeanGrade(policies.map(({ value }) => value.text.en))
  return problems.map((problem) => ({
    file: 'policies',
    line: 1,
    field: '',
    sentence: sentenceOfText(problem),
  }))
}

function textIn(words: Words, locale: Locale): string {
  return words[KEYS[locale]]
}
