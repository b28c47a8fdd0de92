import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { HolidayReadingWish } from './holiday-file.ts'
import { readHolidayFile } from './read-holiday-file.ts'

const PLAIN: HolidayReadingWish = {
  year: null,
  unmarkedIsOff: false,
  knownNames: new Set(['元旦', "New Year's Day"]),
}
const read = (text: string, wish: Partial<HolidayReadingWish> = {}) =>
  readHolidayFile(new TextEncoder().encode(text), { ...PLAIN, ...wish })

/** `date off name` of every day, by year; or the sentences. */
function told(text: string, wish: Partial<HolidayReadingWish> = {}) {
  const reading = read(text, wish)
  if (!reading.ok) return reading.sentences
  return Object.fromEntries(
    reading.lists.map(({ year, days }) => [
      year,
      days.map(({ date, off, name }) => `${date} ${off ? 'off' : 'worked'} ${name ?? '-'}`),
    ]),
  )
}

function calendar(...events: string[]): string {
  const bodies = events.map(
    (body) => `BEGIN:VEVENT\r\n${body.trim().split(/\n\s*/).join('\r\n')}\r\nEND:VEVENT\r\n`,
  )
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//\r\n${bodies.join('')}END:VCALENDAR\r\n`
}

const event = (date: string, summary: string, more = '') =>
  `DTSTART;VALUE=DATE:${date.replaceAll('-', '')}\nSUMMARY:${summary}\n${more}`

const json = (value: object) => JSON.stringify({ year: 2027, papers: [], days: [], ...value })
const day = (date: string, isOffDay: boolean, name = '元旦') => ({ name, date, isOffDay })

describe('JSON', () => {
  test('a list with make-up days of the December before and the January after', () => {
    const days = [day('2027-01-01', true), day('2026-12-27', false), day('2028-01-02', false, '春节')]
    expect(told(json({ days }))).toEqual({
      2027: ['2026-12-27 worked 元旦', '2027-01-01 off 元旦', '2028-01-02 worked 春节'],
    })
  })

  test.each([
    ['an empty list', json({}), 'The list of 2027 names no day: it is not out yet.'],
    [
      'a day far away',
      json({ days: [day('2026-11-30', true)] }),
      'The list of 2027 names 2026-11-30, which is no day near it.',
    ],
    [
      'a quarrel',
      json({ days: [day('2027-01-01', true), day('2027-01-01', false)] }),
      'The list of 2027 says of 2027-01-01 that it is off and that it is worked.',
    ],
    [
      'no date',
      json({ days: [day('2027-02-30', true)] }),
      'days[0].date: this is no date such as 2027-01-01.',
    ],
    ['no such thing', '{"a": 1}', 'year: this must be a year.'],
    ['a sentence', 'hello', 'This is neither an iCalendar file nor JSON with “year” and “days”.'],
    ['nothing', '', 'This is neither an iCalendar file nor JSON with “year” and “days”.'],
    ['a list', '[]', 'This is neither an iCalendar file nor JSON with “year” and “days”.'],
  ])('%s is refused', (_what, text, sentence) => {
    expect(told(text)).toContain(sentence)
  })

  test('another year than the one asked for is refused', () => {
    expect(told(json({ days: [day('2027-01-01', true)] }), { year: 2026 })).toEqual([
      'This is the list of 2027, not of 2026.',
    ])
  })

  test('bytes that are no text are refused', () => {
    expect(readHolidayFile(new Uint8Array([0xff, 0xfe, 0x41]), PLAIN)).toEqual({
      ok: false,
      sentences: ['This file is no UTF-8 text.'],
    })
  })

  // The official lists stand beside the project where its authors work, and nowhere else.
  const lists = resolve(import.meta.dirname, '../../../../shared/data/holidays')
  test.runIf(existsSync(lists)).each([
    [2024, 28, 8],
    [2025, 28, 5],
    [2026, 33, 6],
  ])('the official list of %s has %s days off and %s make-up days', (year, off, worked) => {
    const reading = readHolidayFile(readFileSync(resolve(lists, `${year}.json`)), PLAIN)
    if (!reading.ok) throw new Error(reading.sentences.join())
    const [list] = reading.lists
    const counts = [true, false].map((is) => list!.days.filter((one) => one.off === is).length)
    expect([list!.year, ...counts]).toEqual([year, off, worked])
    expect(list!.sources[0]).toMatch(/^https:\/\/www\.gov\.cn\//)
  })
})

describe('iCalendar', () => {
  test('days with an exclusive end, folded lines, a mark at the beginning', () => {
    const text = calendar(
      'DTSTART;VALUE=DATE:20271001\nDTEND;VALUE=DATE:20271004\nSUMMARY:国庆\n节 休',
      event('2027-09-26', '国庆节 班'),
    ).replace('国庆\r\n节', '国庆\r\n 节')
    expect(told(`\uFEFF${text}`)).toEqual({
      2027: [
        '2027-09-26 worked 国庆节',
        '2027-10-01 off 国庆节',
        '2027-10-02 off 国庆节',
        '2027-10-03 off 国庆节',
      ],
    })
  })

  test.each([
    ['no end', event('2027-01-01', '元旦 休'), ['2027-01-01 off 元旦']],
    [
      'an end that is the start',
      event('2027-01-01', '元旦 休', 'DTEND;VALUE=DATE:20270101'),
      ['2027-01-01 off 元旦'],
    ],
    [
      'a duration',
      event('2027-01-01', '元旦 休', 'DURATION:P2D'),
      ['2027-01-01 off 元旦', '2027-01-02 off 元旦'],
    ],
    ['a date without its kind', 'DTSTART:20270101\nSUMMARY:元旦 休', ['2027-01-01 off 元旦']],
    [
      'local midnights',
      'DTSTART;TZID=China:20270101T000000\nDTEND;TZID=China:20270102T000000\nSUMMARY:元旦 休',
      ['2027-01-01 off 元旦'],
    ],
    [
      'a property',
      event('2027-01-01', '元旦', 'X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY'),
      ['2027-01-01 worked 元旦'],
    ],
    [
      'a property against the words',
      event('2027-01-01', '元旦 休', 'X-OPENHALL-DAY:WORKED'),
      ['2027-01-01 worked 元旦'],
    ],
    ['a category', event('2027-01-02', '迎新', 'CATEGORIES:节日,放假'), ['2027-01-02 off 迎新']],
    [
      'a category for all of them',
      event('2027-01-02', '元旦 班', 'CATEGORIES:Holidays'),
      ['2027-01-02 worked 元旦'],
    ],
    ['a known name', event('2027-01-01', '元旦'), ['2027-01-01 off 元旦']],
    [
      'a rule with a count',
      event('2027-01-01', '元旦 休', 'RRULE:FREQ=DAILY;COUNT=2'),
      ['2027-01-01 off 元旦', '2027-01-02 off 元旦'],
    ],
    [
      'a rule with an exception',
      event('2027-01-01', '元旦 休', 'RRULE:FREQ=DAILY;COUNT=3\nEXDATE;VALUE=DATE:20270102'),
      ['2027-01-01 off 元旦', '2027-01-03 off 元旦'],
    ],
    [
      'a rule of days that are not there',
      event('2027-01-31', '元旦 休', 'RRULE:FREQ=MONTHLY;COUNT=3;BYMONTHDAY=31;UNTIL=20270331'),
      ['2027-01-31 off 元旦', '2027-03-31 off 元旦'],
    ],
  ] as const)('%s', (_what, body, days) => {
    expect(told(calendar(body))).toEqual({ 2027: days })
  })

  test.each([
    [
      'neither',
      event('2027-04-01', '植树节'),
      'The event “植树节” (2027-04-01) does not say whether it is a day off (休) or a make-up day that is worked (班).',
    ],
    [
      'both',
      event('2027-04-01', '上班休息'),
      'The event “上班休息” (2027-04-01) says that it is off and that it is worked.',
    ],
    [
      'hours',
      'DTSTART:20270101T090000\nDTEND:20270101T170000\nSUMMARY:元旦 休',
      'The event “元旦 休”: it lies on no whole days.',
    ],
    [
      'a midnight elsewhere',
      'DTSTART:20270101T000000Z\nSUMMARY:元旦 休',
      'The event “元旦 休”: it lies on no whole days.',
    ],
    ['a day that is none', event('2027-02-30', '春节 休'), 'The event “春节 休”: it lies on no whole days.'],
    ['no start', 'SUMMARY:元旦 休', 'The event “元旦 休”: it lies on no whole days.'],
    [
      'an end before the start',
      event('2027-01-05', '元旦 休', 'DTEND;VALUE=DATE:20270101'),
      'The event “元旦 休”: it ends on 2027-01-01, before it begins.',
    ],
    [
      'ten years',
      event('2027-01-01', '元旦 休', 'DTEND;VALUE=DATE:20370101'),
      'The event “元旦 休”: it lasts 3653 days.',
    ],
    [
      'no end of a rule',
      event('2027-01-01', '元旦 休', 'RRULE:FREQ=YEARLY'),
      'The event “元旦 休”: it recurs without an end: say which year is meant with --year.',
    ],
    [
      'a million times',
      event('2027-01-01', '元旦 休', 'RRULE:FREQ=DAILY;COUNT=1000000'),
      'The event “元旦 休”: it recurs more than 2000 times.',
    ],
    [
      'every hour',
      event('2027-01-01', '元旦 休', 'RRULE:FREQ=HOURLY;COUNT=4'),
      'The event “元旦 休”: it recurs by less than a day.',
    ],
  ])('%s is refused by name', (_what, body, sentence) => {
    expect(told(calendar(body))).toEqual([sentence])
  })

  test('two events that quarrel are refused', () => {
    expect(told(calendar(event('2027-01-01', '元旦 休'), event('2027-01-01', '元旦 班')))).toEqual([
      'One event says of 2027-01-01 that it is off, another that it is worked.',
    ])
  })

  test.each(['BEGIN:VCALENDAR\r\nEND:VCALENDAR', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT', 'BEGIN:nonsense'])(
    '%j is refused in a sentence',
    (text) => {
      const [sentence] = told(text) as string[]
      expect(sentence).toMatch(/^This (is no iCalendar file: |iCalendar file holds no event)/)
    },
  )

  test('one file holds several calendars and years, and the lists get their days', () => {
    const text = [
      calendar(
        event('2026-12-27', '元旦 班'),
        event('2027-01-01', '元旦 休'),
        event('2027-05-01', '劳动节 休'),
      ),
      calendar(event('2028-01-01', '元旦 休'), event('2028-05-01', '劳动节 休')),
    ].join('')
    expect(told(text)).toEqual({
      2027: ['2026-12-27 worked 元旦', '2027-01-01 off 元旦', '2027-05-01 off 劳动节'],
      2028: ['2028-01-01 off 元旦', '2028-05-01 off 劳动节'],
    })
    expect(told(text, { year: 2028 })).toEqual({ 2028: ['2028-01-01 off 元旦', '2028-05-01 off 劳动节'] })
    expect(told(text, { year: 2029 })).toEqual(['This file names no day of the list of 2029.'])
  })

  test('a rule without an end is followed into the year that is asked for', () => {
    const text = calendar(event('2020-01-01', '元旦 休', 'RRULE:FREQ=YEARLY'))
    expect(told(text, { year: 2027 })).toEqual({ 2027: ['2027-01-01 off 元旦'] })
  })

  test('a changed occurrence takes the place of its own, a cancelled one leaves a gap', () => {
    const text = calendar(
      event('2027-01-01', '元旦 休', 'UID:a\nRRULE:FREQ=DAILY;COUNT=3'),
      event('2027-01-05', '元旦 休', 'UID:a\nRECURRENCE-ID;VALUE=DATE:20270102'),
      event('2027-06-09', '端午节 休', 'STATUS:CANCELLED'),
    )
    expect(told(text)).toEqual({
      2027: ['2027-01-01 off 元旦', '2027-01-03 off 元旦', '2027-01-05 off 元旦'],
    })
  })

  test('what says nothing is off where that is said', () => {
    expect(told(calendar(event('2027-10-03', 'Tag der Einheit')), { unmarkedIsOff: true })).toEqual({
      2027: ['2027-10-03 off Tag der Einheit'],
    })
  })
})
