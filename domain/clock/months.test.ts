import { expect, test } from 'vitest'
import { explainClock } from './explain-clock.ts'
import type { ClockFact } from './fact.ts'
import { readClock } from './read-clock.ts'
import type { ClockUnit, CountingRule } from './rule.ts'
import { cn } from './testing/calendars.ts'
import { warningInstants } from './warning-instants.ts'

const at = (text: string) => Date.parse(`${text}+08:00`)
const start = (text: string): ClockFact => ({ type: 'start', at: at(text) })
const pause = (text: string): ClockFact => ({ type: 'pause', at: at(text), reason: 'resident' })
const resume = (text: string): ClockFact => ({ type: 'resume', at: at(text) })
const extend = (count: number, unit: ClockUnit): ClockFact => ({
  type: 'extend',
  at: at('2026-01-31T11:00'),
  count,
  unit,
})
const rule = (count: number, more: Partial<CountingRule> = {}): CountingRule => ({
  period: { count, unit: 'months' },
  firstDay: 'next-day',
  ifLastDayOff: 'keep',
  stopsFor: [{ reason: 'resident' }],
  ...more,
})
const read = (rule: CountingRule, facts: ClockFact[], now = Math.max(...facts.map((fact) => fact.at))) =>
  readClock({ rule, calendar: cn, facts, now })

const lastOfJanuary = start('2026-01-31T10:00')
const rolls = { ifLastDayOff: 'next-working-day' } as const

test.each<[string, CountingRule, ClockFact[], string]>([
  ['the same day number', rule(2), [start('2026-03-14T10:00')], '2026-05-14'],
  ['the last day of a shorter month', rule(1), [lastOfJanuary], '2026-02-28'],
  ['29 February where it exists', rule(1), [start('2024-01-31T10:00')], '2024-02-29'],
  ['from 29 February', rule(12), [start('2024-02-29T10:00')], '2025-02-28'],
  ['over the end of a year', rule(3), [start('2025-11-30T10:00')], '2026-02-28'],
  [
    'the day of the trigger never makes it earlier',
    rule(1, { firstDay: 'same-day' }),
    [lastOfJanuary],
    '2026-02-28',
  ],
  ['a day off stays', rule(1), [start('2026-09-03T10:00')], '2026-10-03'],
  ['a day off rolls', rule(1, rolls), [start('2026-09-03T10:00')], '2026-10-08'],
  [
    'paused days are added one for one, days off too',
    rule(1),
    [start('2026-03-10T10:00'), pause('2026-03-12T10:00'), resume('2026-03-17T10:00')],
    '2026-04-15',
  ],
  [
    'a pause in the days that a pause added',
    rule(1),
    [
      start('2026-03-10T10:00'),
      pause('2026-03-12T10:00'),
      resume('2026-03-17T10:00'),
      pause('2026-04-13T10:00'),
      resume('2026-04-14T10:00'),
    ],
    '2026-04-16',
  ],
  [
    'then it rolls',
    rule(1, rolls),
    [start('2026-03-10T10:00'), pause('2026-03-12T10:00'), resume('2026-03-13T10:00')],
    '2026-04-13',
  ],
  [
    'an extension in months adds months, not ends',
    rule(1),
    [lastOfJanuary, extend(1, 'months')],
    '2026-03-31',
  ],
  ['an extension in days follows', rule(1), [lastOfJanuary, extend(3, 'calendar-days')], '2026-03-03'],
  ['an extension in working days follows', rule(1), [lastOfJanuary, extend(3, 'working-days')], '2026-03-04'],
  [
    'extensions in turn, months first',
    rule(1),
    [lastOfJanuary, extend(3, 'working-days'), extend(1, 'months'), extend(2, 'calendar-days')],
    '2026-04-05',
  ],
])('%s', (_, rule, facts, dueOn) => {
  expect(read(rule, facts).dueOn).toBe(dueOn)
})

test('an open pause has no due date, and a stop ends it', () => {
  const facts = [start('2026-03-10T10:00'), pause('2026-03-12T10:00')]
  expect(read(rule(1), facts, at('2026-05-01T10:00'))).toMatchObject({
    state: 'paused',
    dueOn: null,
    dueAt: null,
  })
  const stopped: ClockFact = { type: 'stop', at: at('2026-04-10T23:59') }
  expect(read(rule(1), [facts[0]!, stopped])).toMatchObject({
    state: 'met',
    early: 0,
    dueAt: at('2026-04-11T00:00'),
  })
})

test('months ask no calendar unless the last day may roll', () => {
  expect(read(rule(3), [start('2026-12-10T10:00')]).provisional).toBe(false)
  expect(read(rule(3, rolls), [start('2026-12-10T10:00')]).provisional).toBe(true)
})

test('the proof numbers the days, and warnings come at shares of them', () => {
  const input = { rule: rule(1), calendar: cn, facts: [lastOfJanuary], now: at('2026-02-01T10:00') }
  const { rows, reading } = explainClock(input)
  expect(rows).toHaveLength(29)
  expect(rows[0]).toMatchObject({ date: '2026-01-31', why: 'day-zero' })
  expect(rows.at(-1)).toMatchObject({ date: '2026-02-28', counted: 28 })
  expect(reading).toMatchObject({ total: 28, spans: [{ count: 1, unit: 'months' }] })
  expect(warningInstants(input, [0.5])).toEqual([
    { share: 0.5, at: at('2026-02-14T00:00') },
    { share: 1, at: at('2026-02-28T00:00') },
  ])
})
