import { describe, expect, test } from 'vitest'
import type { Calendar } from './calendar.ts'
import type { ClockFact } from './fact.ts'
import { type ClockInput, readClock } from './read-clock.ts'
import type { CountingRule } from './rule.ts'
import { cn, la } from './testing/calendars.ts'

const at = (text: string) => Date.parse(text.length > 16 ? text : `${text}+08:00`)
const start = (text: string): ClockFact => ({ type: 'start', at: at(text) })
const pause = (text: string, reason = 'resident'): ClockFact => ({ type: 'pause', at: at(text), reason })
const resume = (text: string): ClockFact => ({ type: 'resume', at: at(text) })
const restart = (text: string): ClockFact => ({ type: 'restart', at: at(text) })
const stop = (text: string): ClockFact => ({ type: 'stop', at: at(text) })
const extend = (text: string, count: number, unit: CountingRule['period']['unit']): ClockFact => ({
  type: 'extend',
  at: at(text),
  count,
  unit,
})

function rule(
  count: number,
  unit: CountingRule['period']['unit'],
  more: Partial<CountingRule> = {},
): CountingRule {
  return {
    period: { count, unit },
    firstDay: 'next-day',
    ifLastDayOff: 'keep',
    stopsFor: [{ reason: 'resident' }],
    ...more,
  }
}

/** Read on the last known fact. */
function read(rule: CountingRule, facts: ClockFact[], now?: string, calendar: Calendar = cn) {
  const input: ClockInput = {
    rule,
    calendar,
    facts,
    now: now ? at(now) : Math.max(...facts.map((fact) => fact.at)),
  }
  return readClock(input)
}

const rolls = { ifLastDayOff: 'next-working-day' } as const
const sameDay = { firstDay: 'same-day' } as const

describe('worked by hand', () => {
  test.each<[string, CountingRule, ClockFact[], string]>([
    ['over National Day', rule(5, 'working-days'), [start('2026-09-28T10:00')], '2026-10-10'],
    ['from a day off', rule(5, 'working-days'), [start('2026-09-19T10:00')], '2026-09-24'],
    ['ends on a holiday and stays', rule(15, 'calendar-days'), [start('2026-09-18T10:00')], '2026-10-03'],
    [
      'ends on a holiday and rolls',
      rule(15, 'calendar-days', rolls),
      [start('2026-09-18T10:00')],
      '2026-10-08',
    ],
    [
      'waits for the resident',
      rule(10, 'working-days'),
      [start('2026-11-02T10:00'), pause('2026-11-04T15:00'), resume('2026-11-09T09:00')],
      '2026-11-19',
    ],
    ['rolls over Dragon Boat', rule(60, 'calendar-days', rolls), [start('2026-04-20T10:00')], '2026-06-22'],
    [
      'first opinion over Spring Festival',
      rule(15, 'working-days'),
      [start('2026-02-11T09:20')],
      '2026-03-10',
    ],
    ['decision after it', rule(5, 'working-days'), [start('2026-03-10T09:20')], '2026-03-17'],
    ['supplement over two holidays', rule(7, 'working-days'), [start('2026-09-24T10:05')], '2026-10-12'],
    ['answer over two holidays', rule(20, 'working-days'), [start('2026-09-24T10:05')], '2026-10-29'],
    ['15 days onto National Day', rule(15, 'calendar-days'), [start('2026-09-16T19:40')], '2026-10-01'],
    ['15 days onto a Saturday', rule(15, 'calendar-days'), [start('2026-10-09T10:00')], '2026-10-24'],
    ['supplement over Spring Festival', rule(7, 'working-days'), [start('2026-02-13T17:10')], '2026-03-02'],
    ['answer over Spring Festival', rule(20, 'working-days'), [start('2026-02-13T17:10')], '2026-03-19'],
    [
      'restarts with the supplement',
      rule(20, 'working-days'),
      [start('2026-02-13T17:10'), pause('2026-02-26T10:00'), restart('2026-03-03T10:00')],
      '2026-03-31',
    ],
    [
      '15 days onto the day after National Day',
      rule(15, 'calendar-days'),
      [start('2026-09-17T07:55')],
      '2026-10-02',
    ],
    ['15 days onto a Tuesday', rule(15, 'calendar-days'), [start('2026-03-16T22:31')], '2026-03-31'],
    ['a summer month from a counter', rule(15, 'working-days'), [start('2026-07-14T15:20')], '2026-08-04'],
    ['an inquiry over a weekend', rule(5, 'working-days'), [start('2026-11-20T20:15')], '2026-11-27'],
    ['a summer month', rule(15, 'working-days'), [start('2026-07-13T10:02')], '2026-08-03'],
    [
      'the day of the trigger counts',
      rule(5, 'working-days', sameDay),
      [start('2026-11-02T10:00')],
      '2026-11-06',
    ],
    [
      'the day of the trigger counts only if worked',
      rule(5, 'working-days', sameDay),
      [start('2026-10-31T10:00')],
      '2026-11-06',
    ],
    ['29 February exists', rule(1, 'calendar-days'), [start('2024-02-28T10:00')], '2024-02-29'],
    ['29 February does not exist', rule(1, 'calendar-days'), [start('2026-02-28T10:00')], '2026-03-01'],
    ['the last minute of a day', rule(1, 'calendar-days'), [start('2026-11-02T23:59')], '2026-11-03'],
    ['the first minute of a day', rule(1, 'calendar-days'), [start('2026-11-03T00:00')], '2026-11-04'],
  ])('%s', (_, rule, facts, dueOn) => {
    expect(read(rule, facts)).toMatchObject({ dueOn, provisional: false })
  })
})

describe('extensions', () => {
  test.each<[string, CountingRule, ClockFact[], string]>([
    [
      'own kind adds',
      rule(20, 'working-days'),
      [start('2026-03-02T10:00'), extend('2026-03-20T10:00', 20, 'working-days')],
      '2026-04-28',
    ],
    [
      'other kind follows',
      rule(5, 'working-days'),
      [start('2026-09-28T10:00'), extend('2026-09-29T10:00', 3, 'calendar-days')],
      '2026-10-13',
    ],
    [
      'working days after calendar days',
      rule(15, 'calendar-days'),
      [start('2026-09-18T10:00'), extend('2026-09-29T10:00', 2, 'working-days')],
      '2026-10-09',
    ],
    [
      'own kind granted after other kind',
      rule(5, 'working-days'),
      [
        start('2026-11-02T10:00'),
        extend('2026-11-03T10:00', 1, 'calendar-days'),
        extend('2026-11-04T10:00', 1, 'working-days'),
      ],
      '2026-11-11',
    ],
    [
      'lost with a restart',
      rule(5, 'working-days'),
      [start('2026-11-02T10:00'), extend('2026-11-03T10:00', 5, 'working-days'), restart('2026-11-04T10:00')],
      '2026-11-11',
    ],
    [
      'kept after a restart',
      rule(5, 'working-days'),
      [start('2026-11-02T10:00'), restart('2026-11-04T10:00'), extend('2026-11-05T10:00', 5, 'working-days')],
      '2026-11-18',
    ],
  ])('%s', (_, rule, facts, dueOn) => {
    expect(read(rule, facts).dueOn).toBe(dueOn)
  })
})

test.each<[string, CountingRule, ClockFact[], boolean]>([
  [
    'an extension into 2027',
    rule(20, 'working-days'),
    [start('2026-12-10T10:00'), extend('2026-12-20T10:00', 20, 'working-days')],
    true,
  ],
  ['working days within 2026', rule(5, 'working-days'), [start('2026-12-10T10:00')], false],
  ['calendar days that ask nothing', rule(60, 'calendar-days'), [start('2026-12-10T10:00')], false],
  [
    'calendar days whose last day may roll',
    rule(60, 'calendar-days', rolls),
    [start('2026-12-10T10:00')],
    true,
  ],
  [
    'a last day of 2026 that rolls into 2027',
    rule(1, 'calendar-days', rolls),
    [start('2026-12-31T10:00')],
    true,
  ],
])('provisional: %s', (_, rule, facts, provisional) => {
  expect(read(rule, facts).provisional).toBe(provisional)
})

describe('pauses', () => {
  const ten = rule(10, 'working-days')
  const begun = start('2026-11-02T10:00')

  test.each<[string, ClockFact[], string]>([
    ['on one day exclude nothing', [pause('2026-11-04T09:00'), resume('2026-11-04T17:00')], '2026-11-16'],
    [
      'for another reason exclude nothing',
      [pause('2026-11-04T09:00', 'property-company'), resume('2026-11-09T17:00')],
      '2026-11-16',
    ],
    [
      'inside a pause change nothing',
      [pause('2026-11-04T15:00'), pause('2026-11-06T15:00'), resume('2026-11-09T09:00')],
      '2026-11-19',
    ],
    [
      'back to back exclude both',
      [
        pause('2026-11-03T15:00'),
        resume('2026-11-04T09:00'),
        pause('2026-11-04T15:00'),
        resume('2026-11-05T09:00'),
      ],
      '2026-11-18',
    ],
  ])('%s', (_, facts, dueOn) => {
    expect(read(ten, [begun, ...facts]).dueOn).toBe(dueOn)
  })

  test('over a holiday exclude the working days only', () => {
    const facts = [start('2026-09-28T10:00'), pause('2026-09-30T10:00'), resume('2026-10-08T09:00')]
    expect(read(rule(5, 'working-days'), facts).dueOn).toBe('2026-10-12')
  })

  test('that are open leave no due date but what is left', () => {
    const reading = read(ten, [begun, pause('2026-11-04T15:00')], '2026-11-12T10:00')
    expect(reading).toMatchObject({
      state: 'paused',
      dueOn: null,
      dueAt: null,
      counted: 2,
      left: 8,
      pausedFor: 'resident',
    })
  })

  test('a stop inside one is met', () => {
    const reading = read(ten, [begun, pause('2026-11-04T15:00'), stop('2026-12-24T10:00')])
    expect(reading).toMatchObject({ state: 'met', dueOn: null, counted: 2, left: 8, early: null })
  })

  test('do not heal a breach', () => {
    const reading = read(ten, [begun, pause('2026-11-17T09:00')], '2026-11-20T10:00')
    expect(reading).toMatchObject({ state: 'missed', dueOn: '2026-11-16', counted: 11, left: 0, late: 4 })
  })

  test('on the last day hold the clock', () => {
    const reading = read(ten, [begun, pause('2026-11-16T23:59')], '2026-11-20T10:00')
    expect(reading).toMatchObject({ state: 'paused', dueOn: null, counted: 10, left: 0 })
  })
})

describe('state', () => {
  const five = rule(5, 'working-days')
  const begun = start('2026-09-28T10:00')

  test.each([
    ['2026-09-28T10:00', { state: 'running', counted: 0, left: 5 }],
    ['2026-10-10T23:59', { state: 'running', counted: 5, left: 0 }],
    ['2026-10-11T00:00', { state: 'missed', counted: 5, left: 0, late: 1 }],
    ['2026-10-13T09:00', { state: 'missed', counted: 7, left: 0, late: 3 }],
  ])('unstopped at %s', (now, expected) => {
    expect(read(five, [begun], now)).toMatchObject({
      ...expected,
      dueAt: at('2026-10-11T00:00'),
      early: null,
    })
  })

  test.each([
    ['2026-10-10T23:59', { state: 'met', counted: 5, early: 0, late: null }],
    ['2026-10-08T09:00', { state: 'met', counted: 3, left: 2, early: 2, late: null }],
    ['2026-10-11T00:00', { state: 'missed', counted: 5, early: null, late: 1 }],
  ])('stopped at %s', (stopped, expected) => {
    expect(read(five, [begun, stop(stopped)], '2026-12-01T09:00')).toMatchObject(expected)
  })

  test('what lies after now is not known yet', () => {
    const facts = [begun, pause('2026-09-30T10:00'), stop('2026-10-20T10:00')]
    expect(read(five, facts, '2026-09-29T10:00')).toMatchObject({ state: 'running', dueOn: '2026-10-10' })
  })

  test('facts may come in any order', () => {
    const facts = [stop('2026-10-09T10:00'), begun]
    expect(read(five, facts)).toMatchObject({ state: 'met', counted: 4 })
  })

  test('nothing can be read before the start', () => {
    expect(() => read(five, [begun], '2026-09-01T10:00')).toThrow(RangeError)
  })
})

describe('hours', () => {
  const day = rule(24, 'hours')
  const begun = start('2026-01-05T23:10')

  test('are exact', () => {
    expect(read(day, [begun])).toMatchObject({
      dueAt: at('2026-01-06T23:10'),
      dueOn: '2026-01-06',
      total: 1440,
      left: 1440,
    })
    expect(read(rule(2, 'hours'), [start('2026-07-01T05:20')]).dueAt).toBe(at('2026-07-01T07:20'))
  })

  test.each([
    ['2026-01-06T23:10', { state: 'met', early: 0, counted: 1440 }],
    ['2026-01-06T23:08', { state: 'met', early: 2, counted: 1438, left: 2 }],
    ['2026-01-06T23:10:00.001+08:00', { state: 'missed', late: 0, counted: 1440 }],
    ['2026-01-07T00:10', { state: 'missed', late: 60, counted: 1500, left: 0 }],
  ])('stopped at %s', (stopped, expected) => {
    expect(read(day, [begun, stop(stopped)])).toMatchObject(expected)
  })

  test('paused time is added', () => {
    const facts = [
      begun,
      pause('2026-01-06T01:10'),
      resume('2026-01-06T03:40'),
      pause('2026-01-06T04:00'),
      resume('2026-01-06T04:30'),
    ]
    expect(read(day, facts)).toMatchObject({ dueAt: at('2026-01-07T02:10'), counted: 140 })
    expect(read(day, facts.slice(0, 2), '2026-01-09T00:00')).toMatchObject({
      state: 'paused',
      dueAt: null,
      counted: 120,
      left: 1320,
    })
  })

  test('extensions add and restarts begin again', () => {
    const facts = [begun, extend('2026-01-06T01:10', 12, 'hours')]
    expect(read(day, facts).dueAt).toBe(at('2026-01-07T11:10'))
    expect(read(day, [...facts, restart('2026-01-06T02:00')]).dueAt).toBe(at('2026-01-07T02:00'))
  })

  test('minutes are rounded down', () => {
    expect(read(day, [begun], '2026-01-05T23:11:59+08:00')).toMatchObject({ counted: 1, left: 1438 })
  })
})

describe('daylight saving', () => {
  test.each([
    ['2026-03-07T12:00:00-08:00', '2026-03-08', '2026-03-09T00:00:00-07:00'],
    ['2026-03-07T23:59:00-08:00', '2026-03-08', '2026-03-09T00:00:00-07:00'],
    ['2026-10-31T23:30:00-07:00', '2026-11-01', '2026-11-02T00:00:00-08:00'],
    ['2026-11-01T23:30:00-08:00', '2026-11-02', '2026-11-03T00:00:00-08:00'],
  ])('one day from %s', (begun, dueOn, dueAt) => {
    expect(read(rule(1, 'calendar-days'), [start(begun)], undefined, la)).toMatchObject({
      dueOn,
      dueAt: at(dueAt),
    })
  })

  test('24 hours are 24 hours', () => {
    const reading = read(rule(24, 'hours'), [start('2026-03-07T12:00:00-08:00')], undefined, la)
    expect(reading.dueAt).toBe(at('2026-03-08T13:00:00-07:00'))
  })
})
