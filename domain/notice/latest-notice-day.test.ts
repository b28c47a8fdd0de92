import { expect, test } from 'vitest'
import { dayOf } from '#domain/clock/local-day.ts'
import { readClock } from '#domain/clock/read-clock.ts'
import type { ClockRule } from '#domain/clock/rule.ts'
import { cn } from '#domain/clock/testing/calendars.ts'
import { startOfDay } from '#domain/clock/zone.ts'
import { latestNoticeDay } from './latest-notice-day.ts'

const rule = (count: number, ifLastDayOff: ClockRule['ifLastDayOff']): ClockRule => ({
  id: 'public-notice',
  title: { en: 'Notice', 'zh-Hans': '公示' },
  source: { townPromise: true },
  holder: 'anyone',
  period: { count, unit: 'calendar-days' },
  firstDay: 'next-day',
  ifLastDayOff,
  stopsFor: [],
  warnAt: [0.5],
})

test.each([
  ['an ordinary Monday', 7, 'next-working-day', '2026-11-16', '2026-11-06'],
  ['kept to the day', 7, 'keep', '2026-11-16', '2026-11-08'],
  ['a last day that would roll over National Day', 7, 'next-working-day', '2026-10-08', '2026-09-23'],
  ['the day after a make-up Saturday', 7, 'next-working-day', '2026-10-12', '2026-10-03'],
  ['three days', 3, 'next-working-day', '2026-11-13', '2026-11-09'],
] as const)('%s', (_, count, ifLastDayOff, due, latest) => {
  expect(latestNoticeDay({ rule: rule(count, ifLastDayOff), calendar: cn, due })).toBe(latest)
})

test('on that day the notice ends before the due day, a day later it does not', () => {
  const notice = rule(7, 'next-working-day')
  const ends = (day: number) => {
    const at = startOfDay(cn.timeZone, day)
    return readClock({ rule: notice, calendar: cn, facts: [{ type: 'start', at }], now: at }).dueOn!
  }
  for (let due = dayOf('2026-09-01'); due < dayOf('2026-11-30'); due += 1) {
    const date = new Date(due * 86_400_000).toISOString().slice(0, 10)
    const latest = dayOf(latestNoticeDay({ rule: notice, calendar: cn, due: date })!)
    expect(ends(latest) < date).toBe(true)
    expect(ends(latest + 1) < date).toBe(false)
  }
})
