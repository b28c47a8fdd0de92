import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Calendar } from './calendar.ts'
import { calendarThen } from './calendar-history.ts'
import { changedDays, changedSpan, newYears } from './changed-days.ts'
import { dateOf, dayOf } from './local-day.ts'
import { readClock } from './read-clock.ts'
import { dayAt, startOfDay } from './zone.ts'

const ZONE = 'Asia/Shanghai'
const DAY = [{ from: 540, to: 1020 }]
const weekly = { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY }

function calendar(
  days: Readonly<Record<string, boolean>>,
  years: readonly number[] = [2026, 2027],
): Calendar {
  const listed = Object.entries(days).map(([date, off]) => ({ date, off }))
  return {
    timeZone: ZONE,
    weekly,
    years: Object.fromEntries(
      years.map((year) => [
        year,
        { sources: [], days: listed.filter(({ date }) => date.startsWith(`${year}`)) },
      ]),
    ),
  }
}

describe('two versions of a calendar', () => {
  const before = calendar({ '2026-05-01': true })
  const after = calendar({ '2026-05-01': true, '2026-05-04': true, '2026-05-09': false, '2026-05-10': true })

  test('differ on the days that are worked in one of them', () => {
    expect(changedDays(before, after)).toEqual([
      { date: '2026-05-04', from: 'worked', to: 'off', holiday: null },
      { date: '2026-05-09', from: 'off', to: 'worked', holiday: null },
    ])
    expect(changedSpan(before, after)).toEqual({ first: dayOf('2026-05-04'), last: dayOf('2026-05-09') })
    expect([changedDays(after, after), changedSpan(after, after)]).toEqual([[], null])
  })

  test('by a year that is in differ on all of it, and by other hours on every day', () => {
    const without = calendar({}, [2026])
    expect(newYears(without, calendar({}))).toEqual([2027])
    expect(changedSpan(without, calendar({}))).toEqual({
      first: dayOf('2027-01-01'),
      last: dayOf('2027-12-31'),
    })
    const longer = { ...before, weekly: { ...weekly, sat: DAY } }
    expect(changedSpan(before, longer)?.first).toBeLessThan(dayOf('1901-01-01'))
  })
})

const someDays = fc.dictionary(
  fc.integer({ min: dayOf('2026-01-01'), max: dayOf('2027-12-31') }).map(dateOf),
  fc.boolean(),
  { maxKeys: 12 },
)
const someYears = fc.constantFrom([2026], [2026, 2027])

test('a clock that ran outside of the changed span has the same date and standing in both', () => {
  const rules = fc.record({
    period: fc.record({
      count: fc.integer({ min: 1, max: 60 }),
      unit: fc.constantFrom('working-days' as const, 'calendar-days' as const, 'working-hours' as const),
    }),
    firstDay: fc.constant('next-day' as const),
    ifLastDayOff: fc.constantFrom('keep' as const, 'next-working-day' as const),
    stopsFor: fc.constant([]),
  })
  const starts = fc.integer({ min: dayOf('2025-11-01'), max: dayOf('2027-11-01') })
  fc.assert(
    fc.property(
      someDays,
      someYears,
      someDays,
      someYears,
      rules,
      starts,
      (a, yearsA, b, yearsB, rule, day) => {
        const [before, after] = [calendar(a, yearsA), calendar(b, yearsB)]
        const at = startOfDay(ZONE, day) + 36_000_000
        const read = (one: Calendar) =>
          readClock({ rule, calendar: one, facts: [{ type: 'start', at }], now: at })
        const [old, fresh] = [read(before), read(after)]
        const span = changedSpan(before, after)
        const isOutside = !span || day > span.last || dayAt(ZONE, old.dueAt!) < span.first
        if (isOutside && !old.provisional)
          expect([fresh.dueAt, fresh.provisional]).toEqual([old.dueAt, old.provisional])
      },
    ),
    { numRuns: 500 },
  )
})

test('the calendar in force at an instant is the one that was followed last', () => {
  const [first, second, third] = [calendar({}), calendar({}), calendar({})]
  const history = {
    calendar: third,
    pastCalendars: [
      { until: 10, calendar: first },
      { until: 20, calendar: second },
    ],
  }
  expect([9, 10, 19, 20].map((at) => [first, second, third].indexOf(calendarThen(history, at)))).toEqual([
    0, 1, 1, 2,
  ])
})
