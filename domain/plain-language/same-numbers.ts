import type { Locale } from '#domain/locale.ts'
import { chineseNumbers } from './chinese-numbers.ts'
import { englishNumbers } from './english-numbers.ts'
import { type Block, proseBlocks } from './markdown-blocks.ts'
import type { NumberFact } from './number-fact.ts'
import { sectionsOf } from './sections.ts'
import type { TextProblem } from './text-problem.ts'
import { wrongWeekdays } from './weekdays.ts'

/**
 * Whether an English and a Chinese text carry the same numbers: problems name each number that the other language
 * lacks, in the line where it stands, and each date with a wrong weekday.
 *
 * Compared are values with their unit (15 working days are not 15 days), section by section where both texts have
 * the same number of `##` sections, else over the whole. Form is free: 1,850 = 1850, 三十 = 30 = thirty, half = 一半,
 * 23 October 2026 = 2026年10月23日. A number without a unit answers one with a unit; how often a number is repeated
 * does not matter. "One" and numerals inside Chinese words answer, but ask for no answer.
 */
export function sameNumbers(en: string, zh: string): TextProblem[] {
  const blocks = { en: proseBlocks(en), zh: proseBlocks(zh) }
  const english = sectionsOf(blocks.en)
  const chinese = sectionsOf(blocks.zh)
  const pairs =
    english.length === chinese.length ? english.map((section, i) => [section, chinese[i]!] as const) : null
  return [
    ...(pairs ?? [[blocks.en, blocks.zh] as const]).flatMap(([one, other]) => compare(one, other)),
    ...badWeekdays(blocks.en, 'en'),
    ...badWeekdays(blocks.zh, 'zh'),
  ]
}

function compare(en: readonly Block[], zh: readonly Block[]): TextProblem[] {
  const english = en.flatMap(({ text, line }) => englishNumbers(text, line))
  const chinese = zh.flatMap(({ text, line }) => chineseNumbers(text, line))
  return [...missing(english, chinese, 'en'), ...missing(chinese, english, 'zh')]
}

function missing(facts: readonly NumberFact[], others: readonly NumberFact[], locale: Locale): TextProblem[] {
  return facts
    .filter((fact) => !fact.loose && !others.some((other) => answers(fact, other)))
    .map(({ line, text }) => ({ code: 'number-missing', locale, line, found: text }))
}

function answers(one: NumberFact, other: NumberFact): boolean {
  return one.value === other.value && (one.unit === null || other.unit === null || one.unit === other.unit)
}

function badWeekdays(blocks: readonly Block[], locale: Locale): TextProblem[] {
  return blocks.flatMap(({ text, line }) =>
    wrongWeekdays(text, locale).map((found) => ({ code: 'wrong-weekday', locale, line, found }) as const),
  )
}
