import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Area } from '#domain/town/area.ts'
import { type Answer, formatAnswer, type ParseResult, parseAnswer } from './answer.ts'
import type { RawFields } from './kind.ts'
import { type Question, type QuestionType, questionKinds, questionSchema } from './register.ts'

const words = (text: string) => ({ en: text, 'zh-Hans': text })
const areas: ReadonlyMap<string, Area> = new Map([
  [
    'nanhe',
    {
      id: 'nanhe',
      kind: 'subdistrict',
      name: { en: 'Nanhe subdistrict', 'zh-Hans': '南河街道' },
      unit: 'office',
    },
  ],
  [
    'cuihu',
    {
      id: 'cuihu',
      kind: 'community',
      parent: 'nanhe',
      name: { en: 'Cuihu community', 'zh-Hans': '翠湖社区' },
    },
  ],
])
const context = { today: '2026-11-21', areas }
const choices = [
  { value: 'none', title: words('No') },
  {
    value: 'basics',
    title: words('Basics'),
    choices: [
      { value: 'food', title: words('Food') },
      { value: 'bed', title: words('Bed') },
    ],
  },
]

function question(type: QuestionType, more: object = {}): Question {
  const needsChoices = type === 'choice' || type === 'choices'
  return questionSchema.parse({ id: 'q', type, title: words('?'), ...(needsChoices && { choices }), ...more })
}

function parse(type: QuestionType, raw: RawFields | string, more: object = {}): ParseResult {
  return parseAnswer(question(type, more), typeof raw === 'string' ? { q: [raw] } : raw, context)
}

const codesOf = (result: ParseResult) =>
  result.ok ? result : result.problems.map(({ field, code }) => `${field} ${code}`)

describe('what is read as an answer', () => {
  const table: [QuestionType, RawFields | string, object, Answer][] = [
    ['text', '  a\tb \n c ', {}, { type: 'text', text: 'a b c' }],
    ['text', 'a\u0000b\u202Ec\u2066', {}, { type: 'text', text: 'abc' }],
    ['text', '\ud800x', {}, { type: 'text', text: 'x' }],
    ['text', 'مرحبا', {}, { type: 'text', text: 'مرحبا' }],
    ['text', '👨‍👩‍👧', {}, { type: 'text', text: '👨‍👩‍👧' }],
    ['long-text', ' one\r\ntwo\rthree ', {}, { type: 'long-text', text: 'one\ntwo\nthree' }],
    [
      'choice',
      { q: ['basics'], 'q.basics': ['food', 'bed', 'food'] },
      {},
      { type: 'choice', value: 'basics', details: ['food', 'bed'] },
    ],
    ['choice', { q: ['none'], 'q.basics': ['food'] }, {}, { type: 'choice', value: 'none', details: [] }],
    ['choices', { q: ['none', 'basics'] }, {}, { type: 'choices', values: ['none', 'basics'], text: '' }],
    ['choices', { 'q.text': [' mine '] }, { withText: true }, { type: 'choices', values: [], text: 'mine' }],
    [
      'date',
      { 'q.year': ['2026'], 'q.month': ['11'], 'q.day': ['3'] },
      {},
      { type: 'date', date: '2026-11-03' },
    ],
    ['date', '2026年11月', { mayBeRough: true }, { type: 'date', date: '2026-11' }],
    ['date', '２０２６', { mayBeRough: true }, { type: 'date', date: '2026' }],
    ['date', '2027-01-01', { mayBeFuture: true }, { type: 'date', date: '2027-01-01' }],
    ['number', '４', {}, { type: 'number', number: 4 }],
    ['number', '3 people', {}, { type: 'number', number: 3 }],
    ['number', '3人', {}, { type: 'number', number: 3 }],
    ['number', '1,850', {}, { type: 'number', number: 1850 }],
    ['number', '2.5', { decimals: true }, { type: 'number', number: 2.5 }],
    ['number', '-3', { min: -10 }, { type: 'number', number: -3 }],
    ['money', '1850', {}, { type: 'money', fen: 185000 }],
    ['money', '1,850.5', {}, { type: 'money', fen: 185050 }],
    ['money', '￥1 850元', {}, { type: 'money', fen: 185000 }],
    ['money', 'RMB 12', {}, { type: 'money', fen: 1200 }],
    ['money', '1.5万', {}, { type: 'money', fen: 1500000 }],
    ['money', '０．０１ 元', {}, { type: 'money', fen: 1 }],
    ['identity-number', '11010519491231002x', {}, { type: 'identity-number', number: '11010519491231002X' }],
    [
      'identity-number',
      '１１０１０５-19491231 002Ｘ',
      {},
      { type: 'identity-number', number: '11010519491231002X' },
    ],
    ['identity-number', 'abc123456789012', {}, { type: 'identity-number', number: 'ABC123456789012' }],
    ['area', 'cuihu', {}, { type: 'area', area: 'cuihu' }],
    ['area', '翠湖社区', {}, { type: 'area', area: 'cuihu' }],
    ['area', 'NANHE subdistrict', {}, { type: 'area', area: 'nanhe' }],
    [
      'area',
      { q: ['?elsewhere'], 'q.elsewhere': ['贵州'] },
      { mayBeElsewhere: true },
      { type: 'area', elsewhere: '贵州' },
    ],
    ['area', { 'q.elsewhere': ['贵州'] }, { mayBeElsewhere: true }, { type: 'area', elsewhere: '贵州' }],
    ['address', { 'q.area': ['cuihu'] }, {}, { type: 'address', area: 'cuihu', text: '' }],
    ['address', { 'q.text': ['Hejia lane 12'] }, {}, { type: 'address', text: 'Hejia lane 12' }],
    [
      'address',
      { 'q.area': ['?elsewhere'], 'q.text': ['贵阳'] },
      { mayBeElsewhere: true },
      { type: 'address', elsewhere: true, text: '贵阳' },
    ],
    ['name', '阿卜杜热依木·买买提', {}, { type: 'name', name: '阿卜杜热依木·买买提' }],
    ['name', 'Abdurehim•Memet', {}, { type: 'name', name: 'Abdurehim•Memet' }],
    ['name', 'Abdurehim・Memet', {}, { type: 'name', name: 'Abdurehim・Memet' }],
    ['name', 'Abdurehim．Memet', {}, { type: 'name', name: 'Abdurehim．Memet' }],
    ['name', '𠮷', {}, { type: 'name', name: '𠮷' }],
    ['name', '𠮷'.repeat(60), {}, { type: 'name', name: '𠮷'.repeat(60) }],
    ['name', "O'Neill-Müller III", {}, { type: 'name', name: "O'Neill-Müller III" }],
    [
      'household',
      { 'q.1.name': ['陈桂香'], 'q.1.age': ['７１岁'], 'q.2.name': [''], 'q.7.relation': ['child'] },
      {},
      { type: 'household', people: [{ name: '陈桂香', age: 71 }, { relation: 'child' }] },
    ],
    ['reach', 'only-here', {}, { type: 'reach', ways: ['only-here'], neverCall: false }],
    [
      'reach',
      { 'q.phone': ['138 0013 8000'] },
      {},
      { type: 'reach', ways: ['text'], neverCall: false, phone: '13800138000' },
    ],
    [
      'reach',
      {
        q: ['email', 'in-person'],
        'q.never-call': ['yes'],
        'q.email': ['Ａ@example.org'],
        'q.hours': ['after 6'],
      },
      {},
      {
        type: 'reach',
        ways: ['email', 'in-person'],
        neverCall: true,
        hours: 'after 6',
        email: 'A@example.org',
      },
    ],
    ['helper', 'self', {}, { type: 'helper', for: 'self' }],
    [
      'helper',
      { q: ['somebody'], 'q.name': ['小周'], 'q.relation': ['网格员'], 'q.consent': ['thumbprint'] },
      {},
      { type: 'helper', for: 'somebody', name: '小周', relation: '网格员', consent: 'thumbprint' },
    ],
    ['text', { q: ['typed'], 'q.unknown': ['yes'] }, { mayBeUnknown: true }, { type: 'text', text: 'typed' }],
    ['date', { q: ['no idea'], 'q.unknown': ['yes'] }, { mayBeUnknown: true }, { type: 'unknown' }],
    ['choice', '?unknown', { mayBeUnknown: true }, { type: 'unknown' }],
    ['identity-number', { 'q.none': ['yes'] }, { mayBeNone: true }, { type: 'none' }],
    ['text', '   ', { optional: true }, { type: 'skipped' }],
  ]
  test.each(table)('%s %j', (type, raw, more, answer) => {
    expect(parse(type, raw, more)).toEqual({ ok: true, answer })
  })
})

describe('what is refused, and which field says so', () => {
  const table: [QuestionType, RawFields | string, object, string[]][] = [
    ['text', '', {}, ['q required']],
    ['text', '\u3000\u0000 ', {}, ['q required']],
    ['text', 'x'.repeat(201), {}, ['q too-long']],
    ['long-text', 'x'.repeat(10_000), {}, ['q too-long']],
    ['choice', 'other', {}, ['q not-a-choice']],
    ['choice', '?unknown', {}, ['q not-a-choice']],
    ['choice', { q: ['none', 'basics'] }, {}, ['q too-many-choices']],
    ['choice', { q: ['basics'], 'q.basics': ['gold'] }, {}, ['q.basics not-a-choice']],
    ['choices', { q: ['none', 'x'] }, {}, ['q not-a-choice']],
    ['date', '2026-02-29', {}, ['q not-a-date']],
    ['date', 'soon', {}, ['q not-a-date']],
    ['date', '2026年11月', {}, ['q not-a-date']],
    ['date', '2026-11-22', {}, ['q date-in-future']],
    ['date', '2026-12', { mayBeRough: true }, ['q date-in-future']],
    ['date', '1066-10-14', {}, ['q date-too-early']],
    ['number', 'three', {}, ['q not-a-number']],
    ['number', '1,85', {}, ['q not-a-number']],
    ['number', '2.5', {}, ['q not-whole']],
    ['number', '-1', {}, ['q too-small']],
    ['number', '9'.repeat(400), {}, ['q too-large']],
    ['money', '一千', {}, ['q not-money']],
    ['money', '-5', {}, ['q not-money']],
    ['money', '1.005', {}, ['q not-money']],
    ['money', '99999999999', {}, ['q too-large']],
    ['phone', '138 0013', {}, ['q mobile-digits']],
    ['phone', 'my phone', {}, ['q not-a-phone']],
    ['phone', '123', {}, ['q phone-digits']],
    ['identity-number', '6531**********021X', {}, ['q identity-length']],
    ['identity-number', '110105194912310021', {}, ['q identity-check']],
    ['identity-number', '11010519491331002X', {}, ['q identity-date']],
    ['area', 'atlantis', {}, ['q not-an-area']],
    ['area', '?elsewhere', {}, ['q not-an-area']],
    ['address', { 'q.area': ['atlantis'], 'q.text': ['x'] }, {}, ['q.area not-an-area']],
    ['name', '···', {}, ['q name-letters']],
    ['name', '😀', {}, ['q name-letters']],
    ['name', '𠮷'.repeat(61), {}, ['q too-long']],
    [
      'household',
      { 'q.1.age': ['200'], 'q.2.relation': ['pet'] },
      {},
      ['q.1.age not-an-age', 'q.2.relation not-a-choice'],
    ],
    ['reach', { q: ['text', 'letter'] }, {}, ['q.phone required', 'q.address required']],
    [
      'reach',
      { q: ['call'], 'q.never-call': ['y'], 'q.phone': ['13800138000'] },
      {},
      ['q.never-call never-call'],
    ],
    ['reach', { q: ['text'], 'q.phone': ['138 0013'] }, {}, ['q.phone mobile-digits']],
    ['reach', { q: ['email'], 'q.email': ['me@'] }, {}, ['q.email not-an-email']],
    ['reach', { q: ['pigeon'] }, {}, ['q not-a-choice']],
    ['reach', { 'q.hours': ['after 6'] }, {}, ['q no-way']],
    ['reach', {}, {}, ['q required']],
    ['helper', 'somebody', {}, ['q.name required', 'q.consent no-consent']],
  ]
  test.each(table)('%s %j', (type, raw, more, codes) => {
    expect(codesOf(parse(type, raw, more))).toEqual(codes)
  })
})

const phones = [
  ['138 0013 8000', '13800138000'],
  ['+86 138-0013-8000', '13800138000'],
  ['0086１３８００１３８０００', '13800138000'],
  ['0571-8888 8888', '057188888888'],
  ['(0571) 88888888转12', '057188888888-12'],
  ['0000 5550 100', '00005550100'],
  ['8888 8888', '88888888'],
  ['12345', '12345'],
  ['+44 20 7946 0958', '+442079460958'],
] as const
test.each(phones)('the phone number %s is %s', (text, phone) => {
  expect(parse('phone', text)).toEqual({ ok: true, answer: { type: 'phone', phone } })
})

const dates = [
  '2026-11-03',
  '2026/11/3',
  '2026.11.3',
  '20261103',
  '2026年11月3日',
  '2026 年 11 月 3 号',
  '2026年11月3日（星期二）',
  '3/11/2026',
  '3.11.2026',
  '3 Nov 2026',
  '3rd November 2026',
  'Tuesday 3 November 2026',
  'the 3rd of November 2026'.slice(4),
  'November 3, 2026',
  'Nov. 3 2026',
  '２０２６－１１－０３',
]
test.each(dates)('the date %s', (text) => {
  expect(parse('date', text)).toEqual({ ok: true, answer: { type: 'date', date: '2026-11-03' } })
})

describe('every kind', () => {
  const types = Object.keys(questionKinds) as QuestionType[]
  const fields = [
    'q',
    'q.text',
    'q.area',
    'q.name',
    'q.phone',
    'q.1.name',
    'q.1.age',
    'q.consent',
    'q.unknown',
    'q.day',
    'q.year',
  ]
  const rawFields = fc.dictionary(
    fc.constantFrom(...fields),
    fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 3 }),
  )

  test.each(types)('%s never throws, names its own fields, and formats what it accepts', (type) => {
    const asked = question(type)
    fc.assert(
      fc.property(rawFields, (raw) => {
        const result = parseAnswer(asked, raw, context)
        if (result.ok) expect(formatAnswer(asked, result.answer).length).toBeGreaterThan(0)
        else for (const { field } of result.problems) expect(field).toMatch(/^q(\.|$)/)
      }),
      { numRuns: 200 },
    )
  })

  const long = ['9', '-', '9,', '9 9', '一', '1.', 'a b', '😀', '\u202e', '@a.'].map((piece) =>
    piece.repeat(10_000),
  )
  test.each(types)('%s answers 10,000 odd characters at once', (type) => {
    const started = performance.now()
    for (const text of long) parse(type, Object.fromEntries(fields.map((field) => [field, [text]])))
    expect(performance.now() - started).toBeLessThan(2000)
  })

  test.each(types)(
    '%s asks for an answer when there is none, and takes "I don\'t know" where it may',
    (type) => {
      expect(codesOf(parse(type, {}))).toEqual(['q required'])
      expect(parse(type, { 'q.unknown': ['yes'] }, { mayBeUnknown: true })).toEqual({
        ok: true,
        answer: { type: 'unknown' },
      })
    },
  )
})

test('an answer is shown in the words of the town, with its details', () => {
  expect(formatAnswer(question('choice'), { type: 'choice', value: 'basics', details: ['bed'] })).toEqual([
    { kind: 'words', words: words('Basics') },
    { kind: 'words', words: words('Bed') },
  ])
  expect(formatAnswer(question('area'), { type: 'area', elsewhere: '贵州' })).toEqual([
    { kind: 'term', term: 'elsewhere' },
    { kind: 'text', value: '贵州' },
  ])
})
