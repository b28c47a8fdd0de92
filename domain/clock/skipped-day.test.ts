import { describe, expect, test } from 'vitest'
import { calendarSchema } from './calendar.ts'
import { explainClock } from './explain-clock.ts'
import type { ClockUnit } from './rule.ts'

// Samoa crossed the date line: after 2011-12-29 (a Thursday) came 2011-12-31.
const calendar = calendarSchema.parse({
  timeZone: 'Pacific/Apia',
  weekly: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['09:00-17:00']])),
})

function read(count: number, unit: ClockUnit, ifLastDayOff: 'keep' | 'next-working-day' = 'keep') {
  const at = Date.parse('2011-12-28T12:00:00-10:00')
  return explainClock({
    rule: { period: { count, unit }, firstDay: 'next-day', ifLastDayOff, stopsFor: [] },
    calendar,
    facts: [{ type: 'start', at }],
    now: at,
  })
}

describe('a local day that never was', () => {
  test.each([
    [2, 'calendar-days', 'keep', '2011-12-31'],
    [1, 'calendar-days', 'keep', '2011-12-29'],
    [5, 'calendar-days', 'keep', '2012-01-03'],
    [2, 'working-days', 'keep', '2012-01-02'],
    [2, 'calendar-days', 'next-working-day', '2012-01-02'],
    [1, 'months', 'keep', '2012-01-28'],
  ] as const)('is no day of a clock: %d %s, %s, end on %s', (count, unit, ifLastDayOff, due) => {
    const { reading, rows } = read(count, unit, ifLastDayOff)
    expect(reading.dueOn).toBe(due)
    expect(rows.map(({ date }) => date)).not.toContain('2011-12-30')
    expect(new Set(rows.map(({ date }) => date)).size).toBe(rows.length)
  })

  test('has no working hours', () => {
    const { reading, rows } = read(16, 'working-hours')
    expect(rows.map(({ date }) => date)).toEqual(['2011-12-28', '2011-12-29', '2012-01-02'])
    expect(reading.dueAt).toBe(Date.parse('2012-01-02T12:00:00+14:00'))
  })
})
