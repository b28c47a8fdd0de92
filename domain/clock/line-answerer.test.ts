import { describe, expect, test } from 'vitest'
import { lineAnswerer } from './line-answerer.ts'
import { cn, la } from './testing/calendars.ts'

const answerLine = lineAnswerer((id) => ({ cn, la })[id])
const answer = (line: unknown) => answerLine(typeof line === 'string' ? line : JSON.stringify(line))
const start = { type: 'start', at: '2026-09-28T10:00:00+08:00' }
const fifteen = {
  id: 'a1',
  calendar: 'cn',
  rule: { period: { count: 15, unit: 'working-days' } },
  facts: [start],
  now: '2026-10-15T12:00:00+08:00',
}
const inline = {
  timeZone: 'Asia/Shanghai',
  weekly: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['09:00-12:00', '13:30-17:30']]),
  ),
  years: {
    '2026': [
      { date: '2026-09-29', name: '市庆', off: true },
      { date: '2026-10-04', off: false },
    ],
  },
}

describe('a good line', () => {
  test('is answered as the contract shows', () => {
    const { days, ...rest } = answer(fifteen) as { days: unknown[] }
    expect(rest).toEqual({
      id: 'a1',
      state: 'running',
      due: '2026-10-23',
      dueAt: '2026-10-24T00:00:00+08:00',
      provisional: false,
      counted: 9,
      left: 6,
    })
    expect(days).toHaveLength(26)
    expect(days.slice(0, 4)).toEqual([
      { date: '2026-09-28', counted: null, why: 'day-zero' },
      { date: '2026-09-29', counted: 1, why: null },
      { date: '2026-09-30', counted: 2, why: null },
      { date: '2026-10-01', counted: null, why: 'holiday: 国庆节' },
    ])
    expect(days[12]).toEqual({ date: '2026-10-10', counted: 5, why: null, makeUp: true })
    expect(days[13]).toEqual({ date: '2026-10-11', counted: null, why: 'weekend' })
  })

  test('may bring its own calendar', () => {
    const days = (
      answer({ ...fifteen, calendar: inline, rule: { period: { count: 3, unit: 'working-days' } } }) as {
        days: { date: string; why: string | null }[]
      }
    ).days
    expect(days.map(({ why }) => why)).toEqual(['day-zero', 'holiday: 市庆', null, null, null])
  })

  test('of a paused clock has no due date', () => {
    const facts = [start, { type: 'pause', at: '2026-09-29T15:00:00+08:00', reason: 'resident' }]
    const paused = answer({ ...fifteen, facts, now: '2026-09-30T12:00:00+08:00' })
    expect(paused).toMatchObject({ state: 'paused', due: null, dueAt: null, counted: 1, left: 14 })
    expect(paused).toMatchObject({
      days: [{}, {}, { date: '2026-09-30', counted: null, why: 'paused: waiting for the resident' }],
    })
  })

  test('rolls forward and says so', () => {
    const rule = {
      period: { count: 4, unit: 'calendar-days' },
      ifLastDayOff: 'next-working-day',
      stopsFor: [{ reason: 'hearing', article: '36' }],
    }
    const { due, days } = answer({ ...fifteen, rule }) as {
      due: string
      days: { counted: number | null; why: string | null }[]
    }
    expect(due).toBe('2026-10-08')
    expect(days[4]).toMatchObject({ date: '2026-10-02', counted: 4, why: null })
    expect(days.slice(5).map(({ why }) => why)).toEqual(Array(6).fill('roll-forward'))
  })

  test('of hours answers instants and minutes', () => {
    const rule = { period: { count: 15, unit: 'hours' } }
    expect(answer({ ...fifteen, rule, now: '2026-09-28T11:30:59+08:00' })).toEqual({
      id: 'a1',
      state: 'running',
      due: '2026-09-29T01:00:00+08:00',
      dueAt: '2026-09-29T01:00:00+08:00',
      provisional: false,
      counted: 90,
      left: 809,
      days: [
        {
          date: '2026-09-28',
          from: '2026-09-28T10:00:00+08:00',
          to: '2026-09-29T00:00:00+08:00',
          counted: 840,
          why: null,
        },
        {
          date: '2026-09-29',
          from: '2026-09-29T00:00:00+08:00',
          to: '2026-09-29T01:00:00+08:00',
          counted: 900,
          why: null,
        },
      ],
    })
  })

  test('writes instants with the offset of the zone and season', () => {
    const line = { ...fifteen, calendar: 'la', rule: { period: { count: 15, unit: 'calendar-days' } } }
    expect(
      answer({
        ...line,
        facts: [{ type: 'start', at: '2026-10-20T12:00:00Z' }],
        now: '2026-10-21T00:00:00Z',
      }),
    ).toMatchObject({ due: '2026-11-04', dueAt: '2026-11-05T00:00:00-08:00' })
    expect(
      answer({
        ...line,
        facts: [{ type: 'start', at: '2026-09-20T12:00:00Z' }],
        now: '2026-10-21T00:00:00Z',
      }),
    ).toMatchObject({ due: '2026-10-05', dueAt: '2026-10-06T00:00:00-07:00' })
  })

  test('of working hours has a row for each interval used', () => {
    const line = {
      ...fifteen,
      rule: { period: { count: 4, unit: 'working-hours' } },
      facts: [{ type: 'start', at: '2026-11-20T16:30:00+08:00' }],
      now: '2026-11-23T10:00:30+08:00',
    }
    expect(answer(line)).toEqual({
      id: 'a1',
      state: 'running',
      due: '2026-11-23T12:00:00+08:00',
      dueAt: '2026-11-23T12:00:00+08:00',
      provisional: false,
      counted: 120,
      left: 119,
      days: [
        {
          date: '2026-11-20',
          from: '2026-11-20T16:30:00+08:00',
          to: '2026-11-20T17:30:00+08:00',
          counted: 60,
          why: null,
        },
        {
          date: '2026-11-23',
          from: '2026-11-23T09:00:00+08:00',
          to: '2026-11-23T12:00:00+08:00',
          counted: 240,
          why: null,
        },
      ],
    })
  })

  test('of months has no amounts', () => {
    const line = { ...fifteen, rule: { period: { count: 1, unit: 'months' } } }
    const { days, ...rest } = answer(line) as { days: unknown[] }
    expect(rest).toMatchObject({
      due: '2026-10-28',
      dueAt: '2026-10-29T00:00:00+08:00',
      counted: null,
      left: null,
    })
    expect(days.at(-1)).toEqual({ date: '2026-10-28', counted: 30, why: null })
  })

  test('may have its facts in any order', () => {
    const stop = { type: 'stop', at: '2026-09-30T10:00:00+08:00' }
    expect(answer({ ...fifteen, facts: [stop, start] })).toMatchObject({ state: 'met', counted: 2, left: 13 })
  })

  test('may say more of each fact than the clock asks', () => {
    const more = { because: 'x', reason: 'y' }
    const extend = { type: 'extend', at: start.at, count: 5, unit: 'working-days' }
    const bare = answer({ ...fifteen, facts: [start, extend] })
    expect(bare).toMatchObject({ due: '2026-10-30' })
    expect(
      answer({
        ...fifteen,
        facts: [
          { ...start, ...more },
          { ...extend, ...more },
        ],
      }),
    ).toEqual(bare)
  })

  test('may be provisional', () => {
    const facts = [
      { type: 'start', at: '2026-12-10T10:00:00+08:00' },
      { type: 'extend', at: '2026-12-20T10:00:00+08:00', count: 20, unit: 'working-days' },
    ]
    expect(
      answer({
        ...fifteen,
        facts,
        rule: { period: { count: 20, unit: 'working-days' } },
        now: '2026-12-21T10:00:00+08:00',
      }),
    ).toMatchObject({ provisional: true, due: '2027-02-04' })
  })
})

describe('a bad line names the field', () => {
  const { now: _, ...withoutNow } = fifteen
  const withRule = (rule: object) => ({ ...fifteen, rule: { ...fifteen.rule, ...rule } })

  test.each<[unknown, string]>([
    ['', 'line'],
    ['{"id": "a1",', 'line'],
    ['null', 'line'],
    ['[1]', 'line'],
    [`${'['.repeat(200_000)}`, 'line'],
    [{ ...fifteen, id: { a: 1 } }, 'id'],
    ['{"id": 9007199254740993}', 'id'],
    [withoutNow, 'now'],
    [{ ...fifteen, now: '2026-10-15' }, 'now'],
    [{ ...fifteen, now: '2026-10-15T12:00:00' }, 'now'],
    [{ ...fifteen, now: '+275760-01-01T00:00:00Z' }, 'now'],
    [{ ...fifteen, now: 5 }, 'now'],
    [{ ...fifteen, calendar: 'nowhere' }, 'calendar'],
    [{ ...fifteen, calendar: '../clocks/x' }, 'calendar'],
    [{ ...fifteen, calendar: { ...inline, timeZone: 'Mars/Olympus' } }, 'calendar.timeZone'],
    [{ ...fifteen, calendar: { ...inline, weekly: {} } }, 'calendar.weekly'],
    [{ ...fifteen, calendar: { ...inline, weekly: { mon: ['12:00-09:00'] } } }, 'calendar.weekly.mon[0]'],
    [
      { ...fifteen, calendar: { ...inline, years: { '2026': [{ date: '2026-02-30', off: true }] } } },
      'calendar.years.2026[0].date',
    ],
    [
      { ...fifteen, calendar: { ...inline, years: { '2026': [{ date: '2026-02-03' }] } } },
      'calendar.years.2026[0].off',
    ],
    [
      {
        ...fifteen,
        calendar: {
          ...inline,
          years: {
            '2026': [
              { date: '2026-02-03', off: true },
              { date: '2026-02-03', off: false },
            ],
          },
        },
      },
      'calendar.years.2026',
    ],
    [{ ...fifteen, rule: undefined }, 'rule'],
    [withRule({ period: { count: 0, unit: 'hours' } }), 'rule.period.count'],
    [withRule({ period: { count: 1.5, unit: 'hours' } }), 'rule.period.count'],
    [withRule({ period: { count: 1e12, unit: 'working-days' } }), 'rule.period.count'],
    [withRule({ period: { count: 1, unit: 'days' } }), 'rule.period.unit'],
    [withRule({ period: { count: 1, unit: 'weeks' } }), 'rule.period.unit'],
    [withRule({ period: { count: 1300, unit: 'months' } }), 'rule.period.count'],
    [
      {
        ...fifteen,
        calendar: { ...inline, weekly: { mon: ['09:00-09:01'] } },
        rule: { period: { count: 87_600, unit: 'working-hours' } },
      },
      'rule.period',
    ],
    [
      { ...fifteen, facts: [start, { type: 'extend', at: start.at, count: 1e12, unit: 'working-days' }] },
      'facts[1].count',
    ],
    [
      { ...fifteen, facts: [start, { type: 'extend', at: start.at, count: 1, unit: 'months' }] },
      'facts[1].unit',
    ],
    [
      { ...fifteen, facts: [start, { type: 'extend', at: start.at, count: 1.5, unit: 'hours' }] },
      'facts[1].count',
    ],
    [{ ...fifteen, facts: [start, { type: 'extend', at: start.at, unit: 'hours' }] }, 'facts[1].count'],
    [
      {
        ...fifteen,
        rule: { period: { count: 1, unit: 'months' } },
        facts: [start, { type: 'extend', at: start.at, count: 1, unit: 'working-hours' }],
      },
      'facts[1].unit',
    ],
    [withRule({ firstDay: 'tomorrow' }), 'rule.firstDay'],
    [withRule({ firstDays: 'next-day' }), 'rule.firstDays'],
    [withRule({ stopsFor: [7] }), 'rule.stopsFor[0]'],
    [{ ...fifteen, facts: [] }, 'facts'],
    [{ ...fifteen, facts: {} }, 'facts'],
    [{ ...fifteen, facts: [{ ...start, at: '2026-11-01T00:00:00Z' }] }, 'facts'],
    [{ ...fifteen, facts: [start, start] }, 'facts[1].type'],
    [{ ...fifteen, facts: [start, { type: 'wait', at: start.at }] }, 'facts[1].type'],
    [{ ...fifteen, facts: [start, { type: 'pause', at: start.at }] }, 'facts[1].reason'],
    [{ ...fifteen, facts: [start, { type: 'stop', at: 'noon' }] }, 'facts[1].at'],
    [
      { ...fifteen, facts: [start, { type: 'extend', at: start.at, count: 2, unit: 'hours' }] },
      'facts[1].unit',
    ],
  ])('%j', (line, field) => {
    const { error } = answer(line) as { error: string }
    expect(error).toMatch(new RegExp(`^${field.replace(/[[\]]/g, '\\$&')}: .`))
  })

  test('and says which years there are', () => {
    const { error } = answer({ ...fifteen, now: '2300-01-01T00:00:00Z' }) as { error: string }
    expect(error).toBe('now: write an instant between 1900 and 2199')
  })

  test('and keeps its id', () => {
    expect(answer({ ...fifteen, id: 7, now: null })).toMatchObject({ id: 7 })
    expect(answer('{"id":"b","__proto__":null,"constructor":1}')).toMatchObject({ id: 'b' })
  })
})
