import type { Block } from './markdown-blocks.ts'
import { type Sentence, sentencesOf } from './sentences.ts'

export type ChineseMeasures = {
  readonly characters: number
  readonly meanSentence: number
  readonly sentences: readonly (Sentence & { readonly characters: number })[]
  readonly officialese: readonly { readonly line: number; readonly word: string }[]
}

const INSTRUMENT = /《[^》]*》/g

const OFFICIALESE = new RegExp(
  [
    '予以|未予|不予(?!受理|公开)|逾期|之日起|之日内|上述|下述|前述|特此|鉴于|据此|届时|另行|系指|为荷|贵方|贵单位',
    '(?<!龟)兹(?!拉)',
    '(?<![必无胡])须(?!知)',
    '(?<![应不本活早又就都只也才总还谁])该(?=户|人|机关|单位|申请|家庭|事项|项|类|政策|办法|条|规定|部门|标准|决定|通知|日|期|款|案|同志)',
  ].join('|'),
  'g',
)

/**
 * Length of sentences in characters (letters, Han characters and digits; no punctuation) and words of officialese.
 *
 * Headings are left out of the lengths, as in English, and kept for officialese. The name of an instrument in 《》
 * counts as two characters and may hold any word. Officialese of one character counts only where it is a word:
 * 该 before a noun, never 应该 or 该怎么办.
 */
export function measureChinese(blocks: readonly Block[]): ChineseMeasures {
  const sentences = blocks
    .filter((block) => block.kind !== 'heading')
    .flatMap((block) => sentencesOf(block, 'zh'))
    .map((sentence) => ({ ...sentence, characters: charactersIn(sentence.text) }))
  const characters = sentences.reduce((sum, sentence) => sum + sentence.characters, 0)
  return {
    characters,
    sentences,
    meanSentence: sentences.length === 0 ? 0 : characters / sentences.length,
    officialese: blocks.flatMap((block) => sentencesOf(block, 'zh')).flatMap(officialWords),
  }
}

function charactersIn(text: string): number {
  return text.replace(INSTRUMENT, '法规').match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

function officialWords({ line, text }: Sentence): { line: number; word: string }[] {
  return [...text.replace(INSTRUMENT, '').matchAll(OFFICIALESE)].map(([word]) => ({ line, word }))
}
