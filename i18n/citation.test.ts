import { expect, test } from 'vitest'
import { formatArticle, formatCitation } from './citation.ts'

test.each([
  ['5', '第五条'],
  ['10', '第十条'],
  ['23', '第二十三条'],
  ['31(6)', '第三十一条（六）'],
  ['100', '第一百条'],
  ['105', '第一百零五条'],
  ['110', '第一百一十条'],
  ['47(1)(12)', '第四十七条（一）（十二）'],
])('article %s is %s', (article, expected) => {
  expect(formatArticle(article, 'zh')).toBe(expected)
})

test.each([
  ['信访工作条例', 'en', 'Petition Work Regulation, article 23'],
  ['信访工作条例', 'zh', '《信访工作条例》第二十三条'],
  ['某某办法', 'en', '《某某办法》, article 23'],
] as const)('%s in %s', (instrument, locale, expected) => {
  expect(formatCitation({ instrument, article: '23' }, locale)).toBe(expected)
})
