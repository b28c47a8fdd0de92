import type { Locale } from '#domain/locale.ts'
import type { Block } from './markdown-blocks.ts'

export type Sentence = { readonly line: number; readonly text: string }

const SEGMENTERS = {
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
  zh: new Intl.Segmenter('zh', { granularity: 'sentence' }),
}

/** The sentences of a block by Unicode's rules; the end of a block ends a sentence, a semicolon does not. */
export function sentencesOf(block: Block, locale: Locale): Sentence[] {
  const flat = block.text.replace(/\n/g, ' ')
  return [...SEGMENTERS[locale].segment(flat)]
    .filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment))
    .map(({ index, segment }) => ({
      line: block.line + (block.text.slice(0, index).match(/\n/g)?.length ?? 0),
      text: segment.trim(),
    }))
}
