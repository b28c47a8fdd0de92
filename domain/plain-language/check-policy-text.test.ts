import { expect, test } from 'vitest'
import { checkPolicyText, unusedSources } from './check-policy-text.ts'

const EN =
  '## Who\n\nYou can ask us. [a-1]\n\nYou need:\n\n- A card. [a-2]\n\n## What this does not give\n\nNo food. [promise]'
const ZH =
  '## 谁\n\n您可以找我们。[a-1]\n\n要带：\n\n- 身份证。[a-2]\n\n## 这项政策不管什么\n\n不发粮食。[promise]'
const SOURCES = ['a-1', 'a-2']

test.each([
  ['a good pair', EN, ZH, []],
  ['a lead-in may carry the mark', EN.replace(' [a-2]', '').replace('need:', 'need: [a-2]'), ZH, []],
  ['a paragraph without mark', EN.replace(' [promise]', ''), ZH, ['mark-missing:en:11', 'mark-differs:en:9']],
  ['an item without mark', EN, ZH.replace('[a-2]', ''), ['mark-differs:zh:1', 'mark-missing:zh:7']],
  [
    'an unknown mark',
    EN.replace('a-2', 'a-3'),
    ZH.replace('a-2', 'a-3'),
    ['mark-unknown:en:7', 'mark-unknown:zh:7'],
  ],
  ['a row with one mark', `${EN}\n\n| Age | Money [a-1] |`, `${ZH}\n\n| 年龄 | 钱 [a-1] |`, []],
  ['no limits', EN.replace('does not give', 'is'), ZH, ['limits-missing:en:1']],
  ['a section too few', EN, ZH.replace('## 谁', '### 谁\n\n## 谁'), ['sections-differ:zh:1']],
  ['a number on one side', EN.replace('A card', 'All 3 cards'), ZH, ['number-missing:en:7']],
])('%s', (_, en, zh, expected) => {
  const problems = checkPolicyText({ en, zh, sourceIds: SOURCES })
  expect(problems.map(({ code, locale, line }) => `${code}:${locale}:${line}`).sort()).toEqual(
    [...expected].sort(),
  )
})

test('sources that nobody names', () => {
  expect(unusedSources({ en: EN, zh: ZH }, [...SOURCES, 'a-9'])).toEqual(['a-9'])
})
