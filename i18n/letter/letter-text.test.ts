import { describe, expect, test } from 'vitest'
import { sampleLetter } from '#domain/letter/testing/sample-letter.ts'
import type { LetterBlock, LetterPart } from './letter-block.ts'
import { letterText } from './letter-text.ts'

const part = (id: LetterPart['id'], changes: Parameters<typeof sampleLetter>[0] = {}) =>
  letterText(sampleLetter(changes)).parts.find((one) => one.id === id)
const words = (one: LetterPart | undefined): string => JSON.stringify(one?.blocks)
const days = (blocks: readonly LetterBlock[] = []) => blocks.filter(({ kind }) => kind === 'day')
const dated = [{ ...sampleLetter().rights[0]!, lastDay: '2026-12-21' }]

test('a letter in Chinese has two parts, one in English also the Chinese text that counts', () => {
  expect(letterText(sampleLetter()).parts.map(({ id, locale }) => [id, locale])).toEqual([
    ['plain', 'zh'],
    ['formal', 'zh'],
  ])
  const english = letterText(sampleLetter({ locale: 'en' }))
  expect(english.parts.map(({ id, locale }) => [id, locale])).toEqual([
    ['plain', 'en'],
    ['formal', 'en'],
    ['binding', 'zh'],
  ])
  expect(words(english.parts[1])).toContain('In law, the Chinese text after it counts.')
})

describe('the last day', () => {
  test.each([
    ['en', null, '30 days from the day you get this letter'],
    ['en', '2026-12-21', 'Monday 21 December 2026'],
    ['zh', null, '从您收到这封信起30天'],
    ['zh', '2026-12-21', '2026年12月21日（星期一）'],
  ] as const)('in %s, last day %s: %s', (locale, lastDay, text) => {
    const rights = dated.map((right) => ({ ...right, lastDay }))
    expect(days(part('plain', { locale, rights })?.blocks)).toMatchObject([{ text }])
    expect(words(part('formal', { locale, rights }))).toContain(text)
  })

  test('says that it may move', () => {
    expect(words(part('plain', { rights: [{ ...dated[0]!, isProvisional: true }] }))).toContain(
      '日期可能会变',
    )
  })
})

describe('the formal text', () => {
  test('numbers what is there, cites the law as it is cited, and fills in the template', () => {
    const blocks = part('formal')?.blocks ?? []
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
    expect(headings).toEqual([
      '信访事项处理意见书',
      ...['一、您的请求', '二、查明的事实', '三、理由', '四、法律依据', '五、处理意见', '六、救济途径和期限'],
    ])
    expect(words({ id: 'formal', locale: 'zh', blocks })).toContain(
      '您于2026年10月26日提出的“信访”（HM-26-7K3M9Q），社区事务科意见如下。',
    )
    expect(blocks).toContainEqual({ kind: 'list', items: ['《信访工作条例》第三十二条第（一）项'] })
  })

  test('has the answer itself where there are no facts and reasons beside it', () => {
    expect(words(part('formal', { facts: '', reasons: '' }))).toContain('路灯修好了')
    expect(words(part('formal'))).not.toContain('路灯修好了')
  })

  test('stands without a template of the town', () => {
    expect(words(part('formal', { template: null }))).toContain('告知书')
  })
})

test.each([
  [
    { kind: 'resident-asked', headline: null, answerBy: '2026-12-04' },
    'Please answer by',
    'Friday 4 December 2026',
  ],
  [
    { kind: 'extended', headline: null, extension: { from: '2026-12-04', to: '2027-01-03' } },
    'We need more time',
    'Sunday 3 January 2027',
  ],
  [
    {
      kind: 'forwarded',
      headline: null,
      passedTo: { name: { en: 'Water company', 'zh-Hans': '供水公司' }, address: null, phone: '0000 1' },
    },
    'Water company',
    'Phone 0000\u00a01',
  ],
  [
    {
      kind: 'declined',
      doors: [
        {
          title: { en: 'The court', 'zh-Hans': '法院' },
          where: { en: 'Court road', 'zh-Hans': '法院路' },
          phone: '12368',
        },
      ],
    },
    'We cannot take this up here',
    'The court. Court road. Phone 12368.',
  ],
  [
    { kind: 'review-decided', review: { kind: 'first', result: 'changed' } },
    'First review: the answer is changed',
    'Facts found',
  ],
] as const)('a notice of kind %#', (changes, headline, detail) => {
  const text = letterText(sampleLetter({ locale: 'en', outcome: null, ...changes } as never))
  expect(JSON.stringify(text.parts)).toContain(headline)
  expect(JSON.stringify(text.parts)).toContain(detail)
})
