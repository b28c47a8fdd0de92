import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkClockRule } from '#domain/clock/check-clock-rule.ts'
import { dayOf } from '#domain/clock/local-day.ts'
import { type ClockRule, clockRuleSchema } from '#domain/clock/rule.ts'
import { workdaysOf } from '#domain/clock/workdays.ts'
import { readCalendar } from './read-calendar.ts'

const names = readdirSync('town/clocks')
const rules = new Map<string, ClockRule>(
  names.map((name) => [
    name.replace('.yaml', ''),
    clockRuleSchema.parse(parse(readFileSync(`town/clocks/${name}`, 'utf8'))),
  ]),
)

describe('the clocks of the demo town', () => {
  test.each([...rules])('%s', (id, rule) => {
    expect(rule.id).toBe(id)
    expect(checkClockRule(rule)).toEqual([])
  })

  test('add up to the longest lawful path of a petition: 225 days, 240 through the petition office', () => {
    const direct = [
      'petition-notify-direct',
      'petition-resolve',
      'first-review-window',
      'first-review',
      'final-review-window',
      'final-review',
    ]
    const days = (id: string) => rules.get(id)!.period.count + (rules.get(id)!.extension?.max ?? 0)
    const longest = direct.reduce((sum, id) => sum + days(id), 0)
    expect(longest).toBe(225)
    expect(longest + days('petition-pass-on')).toBe(240)
  })
})

describe('the calendar cn', () => {
  const calendar = readCalendar('town', 'cn')!
  const workdays = workdaysOf(calendar)

  test.each([
    ['2026-10-10', { isWorked: true, isMakeUp: true, isHoliday: false }],
    ['2026-10-07', { isWorked: false, isMakeUp: false, isHoliday: true }],
    ['2026-10-11', { isWorked: false, isMakeUp: false, isHoliday: false }],
    ['2026-06-19', { isWorked: false, isMakeUp: false, isHoliday: true }],
    ['2025-01-26', { isWorked: true, isMakeUp: true, isHoliday: false }],
    ['2024-02-29', { isWorked: true, isMakeUp: false, isHoliday: false }],
  ])('%s', (date, expected) => {
    const day = dayOf(date)
    const { isWorked, isMakeUp, isHoliday } = workdays
    expect({ isWorked: isWorked(day), isMakeUp: isMakeUp(day), isHoliday: isHoliday(day) }).toEqual(expected)
  })

  test('publishes 2024 to 2026 with their source, and about 250 working days each', () => {
    expect(Object.keys(calendar.years)).toEqual(['2024', '2025', '2026'])
    expect(workdays.isPublished(dayOf('2026-12-31'))).toBe(true)
    expect(workdays.isPublished(dayOf('2027-01-01'))).toBe(false)
    for (const [year, { sources }] of Object.entries(calendar.years)) {
      expect(sources.join()).toMatch(/^https:\/\/www\.gov\.cn\//)
      const first = dayOf(`${year}-01-01`)
      const worked = Array.from({ length: 366 }, (_, i) => first + i).filter(
        (day) => day < dayOf(`${Number(year) + 1}-01-01`) && workdays.isWorked(day),
      )
      expect(worked.length).toBeGreaterThan(246)
      expect(worked.length).toBeLessThan(254)
    }
  })

  test('is not found under another name', () => {
    expect(readCalendar('town', 'nowhere')).toBeUndefined()
    expect(readCalendar('town', '../clocks/first-answer')).toBeUndefined()
  })
})
