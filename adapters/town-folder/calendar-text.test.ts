import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { HolidayList } from '#domain/clock/holiday-list.ts'
import { holidayWords, knownHolidays } from '#domain/clock/holiday-names.ts'
import { calendarOfText } from './calendar-file.ts'
import { withYear } from './calendar-text.ts'

const cn = readFileSync(resolve(import.meta.dirname, '../../town/calendars/cn.yaml'), 'utf8')
const known = knownHolidays(calendarOfText(cn))
const NOTE = '2026-11-22 by wang from 2027.json, sha256 0'
const days = (year: number): HolidayList['days'] => [
  { date: `${year - 1}-12-27`, off: false, name: '元旦' },
  { date: `${year}-01-01`, off: true, name: '元旦' },
  { date: `${year}-10-01`, off: true, name: '中秋节、国庆节' },
  { date: `${year}-10-02`, off: true, name: '中秋节、国庆节' },
  { date: `${year}-10-09`, off: true, name: '中秋节、国庆节' },
]

function bring(text: string, year: number, own = days(year)): string {
  const list = { year, sources: ['https://www.gov.cn/x'], days: own }
  return withYear(text, { list, wordsOf: (name) => holidayWords(name, known), note: NOTE })
}

const BLOCK = `
  2027:
    # Imported ${NOTE}
    sources:
      - https://www.gov.cn/x
    holidays:
      - name: { en: New Year's Day, zh-Hans: 元旦 }
        off: 2027-01-01
        worked: [2026-12-27]
      - name: { en: Mid-Autumn Festival and National Day, zh-Hans: 中秋节、国庆节 }
        off: [2027-10-01..2027-10-02, 2027-10-09]
`

describe('a year that is brought in', () => {
  test('stands at the end, and every other letter stays', () => {
    expect(bring(cn, 2027)).toBe(cn + BLOCK)
  })

  test('stands in its place among the others', () => {
    const without = cn.slice(0, cn.indexOf('\n  2025:')) + cn.slice(cn.indexOf('\n  2026:'))
    const text = bring(without, 2025)
    expect(Object.keys(calendarOfText(text).years)).toEqual(['2024', '2025', '2026'])
    expect([...text.matchAll(/^ {2}(\d+):/gm)].map(([, year]) => year)).toEqual(['2024', '2025', '2026'])
    expect([...bring(cn, 2023).matchAll(/^ {2}(\d+):/gm)][0]?.[1]).toBe('2023')
  })

  test.each([
    ['years in braces', 'timeZone: UTC\nweekly: { mon: [09:00-12:00] }\nyears: {}\n# end\n'],
    ['no years', '# mine\ntimeZone: UTC\nweekly: { mon: [09:00-12:00] }\n'],
    ['no last line end', 'timeZone: UTC\nweekly: { mon: [09:00-12:00] }\nyears:\n  2026: []'],
    [
      'a part after the years',
      'timeZone: UTC\nyears:\n  2026: []\n\n# the week\nweekly: { mon: [09:00-12:00] }\n',
    ],
    ['other line ends', cn.replaceAll('\n', '\r\n')],
  ])('is read again where the file has %s', (_what, text) => {
    const calendar = calendarOfText(bring(text, 2027))
    expect(calendar.years[2027]?.days.map(({ date, off }) => `${date} ${off}`).sort()).toEqual(
      days(2027).map(({ date, off }) => `${date} ${off}`),
    )
    expect(calendar.weekly).toEqual(calendarOfText(text).weekly)
    for (const comment of text.match(/#.*/g) ?? []) expect(bring(text, 2027)).toContain(comment.trimEnd())
  })
})

describe('a year that is revised', () => {
  const own = cn.replace(
    '      - name: { en: Labour Day, zh-Hans: 劳动节 }\n        off: 2026',
    '      # asked twice\n$&',
  )
  const list = calendarOfText(own).years[2026]!.days.map(({ date, off, name }) => {
    return { date, off, name: name!['zh-Hans'] }
  })

  test('changes the holiday that changed and keeps the rest with its comments', () => {
    const text = bring(own, 2026, [...list, { date: '2026-10-08', off: true, name: '国庆节' }])
    expect(text.replace('2026-10-01..2026-10-08', '2026-10-01..2026-10-07')).toBe(
      own
        .replace('  2026:\n', `  2026:\n    # Imported ${NOTE}\n`)
        .replace('https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm', 'https://www.gov.cn/x'),
    )
  })

  test('twice keeps one note', () => {
    const once = bring(own, 2026, list.slice(1))
    expect(bring(once, 2026, list).match(/# Imported/g)).toHaveLength(1)
    expect(bring(once, 2026, list)).toContain('# asked twice')
  })
})
