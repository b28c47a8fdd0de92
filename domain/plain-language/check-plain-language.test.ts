import { describe, expect, test } from 'vitest'
import { checkMeanGrade, checkPlainLanguage } from './check-plain-language.ts'
import { measureChinese } from './chinese.ts'
import { measureEnglish } from './english.ts'
import { proseBlocks } from './markdown-blocks.ts'

const PLAIN = 'You can ask at the desk. We read it the same day. We tell you what comes next.'
const OFFICIAL =
  'Applicants encountering considerable difficulty notwithstanding, documentation necessitates authorisation.'
const words = (count: number) => `Go${' go'.repeat(count - 1)}.`
const han = (count: number) => `${'人'.repeat(count)}。`
const codes = (text: string, locale: 'en' | 'zh', kind: 'page' | 'short') =>
  checkPlainLanguage(text, locale, kind).map(({ code, line }) => `${code}:${line}`)

describe('English', () => {
  test('grade by Flesch–Kincaid', () => {
    const { grade } = measureEnglish(proseBlocks('The cat sat on the mat.'))
    expect(grade).toBeCloseTo(0.39 * 6 + 11.8 - 15.59, 6)
  })

  test.each([
    ['plain page', PLAIN, 'page', []],
    ['hard page', OFFICIAL, 'page', ['grade-too-high:1']],
    ['a short text has no grade', OFFICIAL, 'short', []],
    ['25 words', words(25), 'page', []],
    ['26 words, in their line', `Go.\n\n- Go on\n  then. ${words(26)}`, 'page', ['sentence-too-long:4']],
    ['26 words, short', words(26), 'short', ['sentence-too-long:1']],
    [
      'the end of an item ends a sentence',
      Array(4)
        .fill(`- ${words(20).slice(0, -1)}`)
        .join('\n'),
      'page',
      [],
    ],
    ['a semicolon does not', `${words(20).replace('.', ';')} ${words(20)}`, 'short', ['sentence-too-long:1']],
    [
      'a decimal point does not end a sentence',
      `${words(14).replace('.', ' 1.5')} ${words(14)}`,
      'short',
      ['sentence-too-long:1'],
    ],
  ] as const)('%s', (_, text, kind, expected) => expect(codes(text, 'en', kind)).toEqual(expected))

  test('an official name counts as one short word in the grade and in full in the length', () => {
    const named = measureEnglish(proseBlocks('Ask for the Minimum Living Allowance now.'))
    const plain = measureEnglish(proseBlocks('Ask for the office now.'))
    expect(named.grade).toBe(plain.grade)
    expect(named.sentences[0]?.words).toBe(7)
  })

  test('a town adds its own names', () => {
    const text = proseBlocks('The Heming Administrative Coordination Committee can help you.')
    expect(measureEnglish(text, ['Heming Administrative Coordination Committee']).grade).toBeLessThan(
      measureEnglish(text).grade - 5,
    )
  })

  test('headings do not flatter the grade', () => {
    expect(measureEnglish(proseBlocks(`## Go\n\n${OFFICIAL}`)).grade).toBe(
      measureEnglish(proseBlocks(OFFICIAL)).grade,
    )
  })

  test('the mean over all pages', () => {
    expect(checkMeanGrade([PLAIN, PLAIN]).problems).toEqual([])
    expect(checkMeanGrade([PLAIN, OFFICIAL]).problems).toMatchObject([
      { code: 'mean-grade-too-high', limit: 6 },
    ])
    expect(checkMeanGrade([]).grade).toBe(0)
  })
})

describe('Chinese', () => {
  test.each([
    ['mean 20', han(20).repeat(3), 'page', []],
    ['mean above 20', han(21), 'page', ['mean-sentence-too-long:1']],
    ['one in ten above 35', `${han(36)}\n${han(9).repeat(9)}`, 'page', []],
    [
      'two in ten above 35',
      `${han(36)}\n\n${han(36)}${han(9).repeat(8)}`,
      'page',
      ['too-many-long-sentences:1', 'too-many-long-sentences:3'],
    ],
    ['short: every sentence', `${han(9).repeat(9)}${han(36)}`, 'short', ['sentence-too-long:1']],
    ['one official word in 200', `${han(20).repeat(10)}予以。`, 'page', []],
    [
      'two official words in 202',
      `${han(20).repeat(10)}予以。`.replace('人。', '兹。'),
      'page',
      ['officialese:1', 'officialese:1'],
    ],
    ['short: none', '请予以说明。', 'short', ['officialese:1']],
    [
      'the name of a law is short and may hold any word',
      `${'您好。'.repeat(9)}看《${'该'.repeat(40)}》。`,
      'short',
      [],
    ],
  ] as const)('%s', (_, text, kind, expected) => expect(codes(text, 'zh', kind)).toEqual(expected))

  test.each([
    ['自收到之日起逾期的', ['之日起', '逾期']],
    ['该户、该申请人、上述材料', ['该', '该', '上述']],
    ['应该找谁？该怎么办？本该户主来', []],
    ['必须带身份证，无须交费；须提交', ['须']],
    ['不予批准；不予受理', ['不予']],
  ])('words of officialese in %s', (text, expected) => {
    expect(measureChinese(proseBlocks(text)).officialese.map(({ word }) => word)).toEqual(expected)
  })

  test('digits and letters count, punctuation does not', () => {
    expect(measureChinese(proseBlocks('2026年，您好（OK）。')).characters).toBe(9)
  })
})
