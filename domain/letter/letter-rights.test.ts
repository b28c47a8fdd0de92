import { describe, expect, test } from 'vitest'
import { clockRuleSchema } from '../clock/rule.ts'
import { cn } from '../clock/testing/calendars.ts'
import { rightsWithDays } from './letter-rights.ts'
import { FIRST_REVIEW } from './testing/sample-letter.ts'

const rule = clockRuleSchema.parse({
  id: 'first-review-window',
  title: { en: 'Ask for a first review', 'zh-Hans': '申请复查' },
  source: { instrument: '信访工作条例', article: '35' },
  holder: 'resident',
  period: { count: 30, unit: 'calendar-days' },
  firstDay: 'next-day',
  ifLastDayOff: 'next-working-day',
  stopsFor: [],
  warnAt: [],
})
const book = {
  calendars: new Map([['cn', cn]]),
  clockRules: new Map([['first-review-window', rule]]),
  settings: { calendar: 'cn' },
} as unknown as Parameters<typeof rightsWithDays>[0]

describe('the last day of a right', () => {
  test.each([
    ['2026-11-20', '2026-12-21', 'the 30th day is a Sunday: it rolls to Monday'],
    ['2026-11-23', '2026-12-23', 'the day of receipt is day zero'],
  ])('of a letter that was received on %s is %s: %s', (receivedOn, lastDay) => {
    expect(rightsWithDays(book, [FIRST_REVIEW], receivedOn)).toMatchObject([
      { lastDay, isProvisional: false },
    ])
  })

  test('is not known before the letter is there; how long it will be is', () => {
    expect(rightsWithDays(book, [FIRST_REVIEW], null)).toMatchObject([
      { lastDay: null, window: { count: 30, unit: 'calendar-days' } },
    ])
  })

  test('may still move where the days off of its year are not out', () => {
    expect(rightsWithDays(book, [FIRST_REVIEW], '2026-12-10')).toMatchObject([{ isProvisional: true }])
  })

  test('is left out where the law at hand names no window', () => {
    expect(rightsWithDays(book, [{ ...FIRST_REVIEW, windowRule: null }], '2026-11-20')).toMatchObject([
      { window: null, lastDay: null },
    ])
  })
})
