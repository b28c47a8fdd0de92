import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { dueCalendar } from './due-calendar.ts'

const DEADLINE = {
  id: '01k0000000000000000000000a',
  reference: 'HM-26-7K3M9Q',
  title: {
    en: 'Tell you in writing; what happens, with it',
    'zh-Hans': '书面告知您是否受理，以及接下来会怎么办理这件事情的期限',
  },
  unit: { en: 'Community affairs', 'zh-Hans': '基层政权和社区建设股（社区事务）' },
  dueOn: '2026-12-31',
  dueAt: Date.UTC(2026, 11, 31, 16),
  isTimed: false,
  startedAt: Date.UTC(2026, 11, 1, 1),
  version: 3,
}

function made(locale: 'en' | 'zh', deadlines = [DEADLINE]) {
  const town = { en: 'Heming District', 'zh-Hans': '和明区' }
  return dueCalendar({
    locale,
    town,
    zone: 'Asia/Shanghai',
    publicUrl: 'https://hall.example.org',
    deadlines,
  })
}

test.each(['en', 'zh'] as const)('in %s every line ends in CR LF and holds at most 75 octets', (locale) => {
  const text = made(locale)
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(text).not.toContain('�')
})

test('a reader finds the whole day, the words and the address again', () => {
  const calendar = new ICAL.Component(ICAL.parse(made('zh')))
  const [event] = calendar.getAllSubcomponents('vevent')
  const value = (name: string) => String(event?.getFirstPropertyValue(name))
  expect(value('summary')).toBe(`HM-26-7K3M9Q：${DEADLINE.title['zh-Hans']}（${DEADLINE.unit['zh-Hans']}）`)
  expect([value('dtstart'), value('dtend')]).toEqual(['2026-12-31', '2027-01-01'])
  expect(value('url')).toBe('https://hall.example.org/staff/cases/HM-26-7K3M9Q')
  expect(value('uid')).toBe('01k0000000000000000000000a@hall.example.org')
})

test('a clock of hours ends at a moment in UTC, and the same deadlines give the same bytes', () => {
  const timed = [{ ...DEADLINE, isTimed: true, dueAt: Date.UTC(2026, 9, 26, 13, 10) }]
  expect(made('en', timed)).toContain('DTSTART:20261026T131000Z')
  expect(made('en', timed)).toBe(made('en', timed))
})
