import { describe, expect, test } from 'vitest'
import { type FindablePage, indexPages, rankPages } from './rank-pages.ts'

function page(name: string, title: string, words: string, text: string): FindablePage<string> {
  return {
    page: name,
    fields: [
      { text: title, weight: 8 },
      { text: words, weight: 6 },
      { text, weight: 1 },
    ],
  }
}

const PAGES = [
  page(
    'medical',
    'Medical assistance 医疗救助',
    'hospital bills, 看病没钱, 医药费',
    'Help with bills. 帮您付医药费。',
  ),
  page(
    'living',
    'Minimum living allowance 最低生活保障（低保）',
    'poor, 低保, 吃不起饭',
    'Monthly money. 每月发钱。',
  ),
  page('places', 'Complain about a place 投诉设施', 'streetlights, 路灯, 坏了', 'Paths and lights. 路和灯。'),
]

describe('rankPages', () => {
  test.each([
    ['can’t pay the hospital', 'medical'],
    ['STREETLIGHT is out', 'places'],
    ['低保', 'living'],
    ['家里看病没钱怎么办', 'medical'],
    ['路灯坏了', 'places'],
    ['complaining', 'places'],
    ['ｈｏｓｐｉｔａｌ', 'medical'],
  ])('“%s” finds %s first', (query, expected) => {
    expect(rankPages(indexPages(PAGES), query)[0]).toBe(expected)
  })

  test.each(['', '   ', 'the', '的', 'zzzz', '？！'])('“%s” finds nothing', (query) => {
    expect(rankPages(indexPages(PAGES), query)).toEqual([])
  })

  test('a title weighs more than a mention', () => {
    expect(
      rankPages(indexPages([page('b', 'Care', 'x', 'bills'), page('a', 'Bills', 'x', 'care')]), 'bills')[0],
    ).toBe('a')
  })

  test('pages that only share a common word are left out', () => {
    const all = [
      ...PAGES,
      ...Array.from({ length: 9 }, (_, i) => page(`p${i}`, `Page ${i}`, 'hospital', 'x')),
    ]
    expect(rankPages(indexPages(all), 'hospital bills medical')).toEqual(expect.arrayContaining(['medical']))
    expect(rankPages(indexPages(all), 'streetlights')).toEqual(['places'])
  })
})
