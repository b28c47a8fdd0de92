import { narrow } from '#domain/service/question/clean.ts'

export type NoticeTextProblem = 'long-number' | 'address' | 'person-named' | 'illness'

const DIGIT_WORDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'〇一二三四五六七八九'].map((word, digit) => [word, String(digit)])),
  零: '0',
  幺: '1',
}
/** Phones, identity numbers and bank cards; amounts are shorter. */
const LONG_NUMBER = /\d(?:[\s.\-–—_,/]?[\dXx]){6,}/
const ADDRESS = [
  /\d+\s*(?:号楼|栋|幢|单元|室|弄|楼|层|门牌)/u,
  /(?:路|街|巷|弄|村|组|园|苑|里|坊)\s*\d+\s*(?:号|-)/u,
  /\b(?:building|block|unit|room|flat|apartment|apt|floor|house)\.?\s*(?:no\.?\s*)?\d/iu,
  /\b\d+\s+(?:[a-z]+\s+){1,3}(?:road|street|lane|avenue|rd|st|ave)\b/iu,
]
const ILLNESS = [
  ...[
    '病',
    '癌',
    '瘤',
    '残疾',
    '残障',
    '伤残',
    '精神',
    '智力',
    '智障',
    '抑郁',
    '艾滋',
    '乙肝',
    '肝炎',
    '糖尿',
  ],
  ...[
    '透析',
    '化疗',
    '中风',
    '瘫痪',
    '手术',
    '住院',
    '怀孕',
    '流产',
    '戒毒',
    '吸毒',
    '聋',
    '哑',
    '失明',
    '盲人',
  ],
]
const ILLNESS_IN_LETTERS =
  /\b(?:ill|illness|sick|sickness|disease|cancer|tumou?r|disab\w*|mental|depress\w*|hiv|aids|hepatitis|diabet\w*|dialysis|chemo\w*|stroke|paraly\w*|surgery|hospital\w*|pregnan\w*|addict\w*|deaf|blind)\b/iu

/**
 * What must not stand in a text that everybody reads: numbers of people, an address below the community, the name of
 * somebody in the household; and words of illness or disability, which may be harmless and have to be looked at.
 * `names`: as they are written in the case file. Source: 浙江省社会救助条例 55, 个人信息保护法 28.
 */
export function checkNoticeText(text: string, names: readonly string[]): NoticeTextProblem[] {
  const plain = narrow(text)
  const found: NoticeTextProblem[] = []
  if (LONG_NUMBER.test(inDigits(plain))) found.push('long-number')
  if (ADDRESS.some((pattern) => pattern.test(plain))) found.push('address')
  if (names.some((name) => isNamed(plain, name))) found.push('person-named')
  if (ILLNESS.some((word) => plain.includes(word)) || ILLNESS_IN_LETTERS.test(plain)) found.push('illness')
  return found
}

function inDigits(text: string): string {
  return [...text].map((character) => DIGIT_WORDS[character] ?? character).join('')
}

/** A name of one character would be found in any text. */
function isNamed(text: string, name: string): boolean {
  const wanted = bare(name)
  return [...wanted].length > 1 && bare(text).includes(wanted)
}

function bare(text: string): string {
  return narrow(text)
    .toLowerCase()
    .replace(/[\s·•・．.‧]/gu, '')
}
