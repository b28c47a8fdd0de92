import { LOCALES, type Locale } from '#domain/locale.ts'
import { checkPlainLanguage } from './check-plain-language.ts'
import { type Block, proseBlocks } from './markdown-blocks.ts'
import { sameNumbers } from './same-numbers.ts'
import { sectionsOf } from './sections.ts'
import type { TextProblem } from './text-problem.ts'

const LIMITS_HEADING: Readonly<Record<Locale, RegExp>> = { en: /does not give/i, zh: /不管什么|不包括什么/ }
const OWN_MARKS: readonly string[] = ['promise', 'demo']

/**
 * Everything that can be wrong with the two texts of a policy page: plain language of each, the same numbers in
 * both, the same sections with "what this does not give", a source mark on every paragraph and list item, and the
 * same marks in each section. A line that ends with a colon may leave the mark to its items or carry it for them;
 * one cell carries it for its row. `[promise]` and `[demo]` stand for no article. With `sourceIds` (of policy.yaml),
 * marks that name no source are problems too.
 */
export function checkPolicyText(texts: {
  readonly en: string
  readonly zh: string
  readonly sourceIds?: readonly string[]
}): TextProblem[] {
  const blocks = { en: proseBlocks(texts.en), zh: proseBlocks(texts.zh) }
  return [
    ...LOCALES.flatMap((locale) => checkPlainLanguage(texts[locale], locale, 'page')),
    ...sameNumbers(texts.en, texts.zh),
    ...differentSections(blocks.en, blocks.zh),
    ...LOCALES.flatMap((locale) => withoutLimits(blocks[locale], locale)),
    ...LOCALES.flatMap((locale) => withoutMark(blocks[locale], locale)),
    ...LOCALES.flatMap((locale) => unknownMarks(blocks[locale], locale, texts.sourceIds)),
  ]
}

/** Ids of sources that neither text names, in the order given. */
export function unusedSources(
  texts: { readonly en: string; readonly zh: string },
  sourceIds: readonly string[],
): string[] {
  const used = new Set([...proseBlocks(texts.en), ...proseBlocks(texts.zh)].flatMap(({ marks }) => marks))
  return sourceIds.filter((id) => !used.has(id))
}

function differentSections(en: readonly Block[], zh: readonly Block[]): TextProblem[] {
  const english = sectionsOf(en)
  const chinese = sectionsOf(zh)
  if (english.length !== chinese.length)
    return [{ code: 'sections-differ', locale: 'zh', line: 1, found: chinese.length, limit: english.length }]
  return chinese.flatMap((section, index) => differentMarks(english[index]!, section))
}

function differentMarks(en: readonly Block[], zh: readonly Block[]): TextProblem[] {
  return [...marksMissing(en, zh, 'zh'), ...marksMissing(zh, en, 'en')]
}

function marksMissing(blocks: readonly Block[], others: readonly Block[], locale: Locale): TextProblem[] {
  const there = new Set(others.flatMap(({ marks }) => marks))
  const wanted = new Set(blocks.flatMap(({ marks }) => marks))
  return [...wanted]
    .filter((mark) => !there.has(mark))
    .map((found) => ({ code: 'mark-differs', locale, line: others[0]!.line, found }))
}

function withoutLimits(blocks: readonly Block[], locale: Locale): TextProblem[] {
  const has = blocks.some(({ kind, text }) => kind === 'heading' && LIMITS_HEADING[locale].test(text))
  return has ? [] : [{ code: 'limits-missing', locale, line: 1, found: blocks.length }]
}

function withoutMark(blocks: readonly Block[], locale: Locale): TextProblem[] {
  let leadInHasMark = false
  return blocks.flatMap((block) => {
    const isLeadIn = /[:：]$/.test(block.text)
    if (block.kind !== 'item') leadInHasMark = isLeadIn && block.marks.length > 0
    const hasMark = blocks.some(({ line, marks }) => line === block.line && marks.length > 0)
    const needs = block.kind !== 'heading' && !isLeadIn && !(block.kind === 'item' && leadInHasMark)
    return needs && !hasMark
      ? [{ code: 'mark-missing', locale, line: block.line, found: block.text.slice(0, 40) } as const]
      : []
  })
}

function unknownMarks(
  blocks: readonly Block[],
  locale: Locale,
  sourceIds?: readonly string[],
): TextProblem[] {
  if (!sourceIds) return []
  const known = new Set([...OWN_MARKS, ...sourceIds])
  return blocks.flatMap(({ marks, line }) =>
    marks
      .filter((mark) => !known.has(mark))
      .map((found) => ({ code: 'mark-unknown', locale, line, found }) as const),
  )
}
