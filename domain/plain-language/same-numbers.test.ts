import { describe, expect, test } from 'vitest'
import { valueOfNumeral } from './chinese-numbers.ts'
import { sameNumbers } from './same-numbers.ts'

const found = (en: string, zh: string) =>
  sameNumbers(en, zh).map(({ code, locale, line, found }) => [code, locale, line, found])

describe('the same number in two forms', () => {
  test.each([
    ['You get 1,850 yuan.', '您能拿到1850元。'],
    ['1.2 million yuan', '120万元'],
    ['You have 15 working days.', '您有15个工作日。'],
    ['a 7-day notice', '公示7日'],
    ['a seven-day notice', '公示7天'],
    ['sixty days, then thirty', '60天，再加三十天'],
    ['at least 70 per cent', '至少百分之七十'],
    ['40% to 50%', '40%到50%'],
    ['up to 1.5 times the line', '不超过标准的1.5倍'],
    ['three times', '3次'],
    ['twice', '两次'],
    ['half of it', '一半'],
    ['children under 16', '未满16周岁的孩子'],
    ['article 11', '第十一条'],
    ['on Friday 23 October 2026', '2026年10月23日（星期五）'],
    ['from 1 May', '5月1日起'],
    ['by the end of October', '10月底前'],
    ['since November 2014', '从2014年11月起'],
    ['Call 0000 5550 100 or 119.', '打 0000 5550 100 或119。'],
    ['one desk for everyone', '一个窗口，大家一起，十分方便'],
    ['two people, again two', '两个人'],
    ['It may end.', '可能结束。'],
    ['rule [zj-11]', '规定'],
  ])('%s / %s', (en, zh) => expect(found(en, zh)).toEqual([]))
})

describe('numbers that differ', () => {
  test.each([
    [
      '15 working days',
      '15日',
      [
        ['number-missing', 'en', 1, '15 working days'],
        ['number-missing', 'zh', 1, '15日'],
      ],
    ],
    ['Line one.\n\n- You get 900 yuan.', '您能拿到钱。', [['number-missing', 'en', 3, '900 yuan']]],
    ['Some days.', '好\n\n三十天', [['number-missing', 'zh', 3, '三十天']]],
    [
      'twelve months',
      '六个月',
      [
        ['number-missing', 'en', 1, 'twelve months'],
        ['number-missing', 'zh', 1, '六个月'],
      ],
    ],
    ['half', '全部', [['number-missing', 'en', 1, 'half']]],
    [
      'Thursday 23 October 2026',
      '2026年10月23日星期六',
      [
        ['wrong-weekday', 'en', 1, 'Thursday 23 October 2026'],
        ['wrong-weekday', 'zh', 1, '2026年10月23日星期六'],
      ],
    ],
    [
      '## A\n\n5\n\n## B\n\n6',
      '## 甲\n\n6\n\n## 乙\n\n5',
      [
        ['number-missing', 'en', 3, '5'],
        ['number-missing', 'zh', 3, '6'],
        ['number-missing', 'en', 7, '6'],
        ['number-missing', 'zh', 7, '5'],
      ],
    ],
  ])('%s / %s', (en, zh, expected) => expect(found(en, zh)).toEqual(expected))
})

test.each([
  ['十', 10],
  ['十五', 15],
  ['二十', 20],
  ['一百二十', 120],
  ['一千零五', 1005],
  ['三万五千', 35_000],
  ['二〇二六', 2026],
  ['两', 2],
  ['12', 12],
])('%s is %d', (numeral, value) => expect(valueOfNumeral(numeral)).toBe(value))
