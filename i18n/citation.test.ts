import { expect, test } from 'vitest'
import { formatArticle, formatCitation } from './citation.ts'

test.each([
  ['5', '第五条'],
  ['10', '第十条'],
  ['23', '第二十三条'],
  ['23(2)', '第二十三条第二款'],
  ['53, 62', '第五十三条、第六十二条'],
  ['100', '第一百条'],
  ['105', '第一百零五条'],
  ['110', '第一百一十条'],
  ['47(1)(12)', '第四十七条第一款第（十二）项'],
])('article %s is %s', (article, expected) => {
  expect(formatArticle({ instrument: '行政复议法', article }, 'zh')).toBe(expected)
})

test.each([
  ['信访工作条例', 'en', 'Petition Work Regulation, article 23'],
  ['信访工作条例', 'zh', '《信访工作条例》第二十三条'],
  ['某某办法', 'en', '《某某办法》, article 23'],
] as const)('%s in %s', (instrument, locale, expected) => {
  expect(formatCitation({ instrument, article: '23' }, locale)).toBe(expected)
})

test('an article that is one list has items', () => {
  expect(formatArticle({ instrument: '信访工作条例', article: '31(6)' }, 'zh')).toBe('第三十一条第（六）项')
  const chongqing = '重庆市城乡居民最低生活保障条例'
  expect(formatArticle({ instrument: chongqing, article: '18(3)' }, 'zh')).toBe('第十八条第（三）项')
})
