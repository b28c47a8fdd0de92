import { describe, expect, test } from 'vitest'
import { type Calendar, calendarSchema } from './calendar.ts'
import { explainClock } from './explain-clock.ts'
import type { ClockFact } from './fact.ts'
import { readClock } from './read-clock.ts'
import type { ClockUnit, CountingRule } from './rule.ts'
import { changing, cn } from './testing/calendars.ts'
import { warningInstants } from './warning-instants.ts'

const at = (text: string) => Date.parse(text.length > 16 ? text : `${text}+08:00`)
const start = (text: string): ClockFact => ({ type: 'start', at: at(text) })
const pause = (text: string): ClockFact => ({ type: 'pause', at: at(text), reason: 'resident' })
const resume = (text: string): ClockFact => ({ type: 'resume', at: at(text) })
const restart = (text: string): ClockFact => ({ type: 'restart', at: at(text) })
const extend = (text: string, count: number, unit: ClockUnit): ClockFact => ({
  type: 'extend',
  at: at(text),
  count,
  unit,
})
const rule = (count: number, unit: ClockUnit = 'working-hours'): CountingRule => ({
  period: { count, unit },
  firstDay: 'next-day',
  ifLastDayOff: 'keep',
  stopsFor: [{ reason: 'resident' }],
})

function input(rule: CountingRule, facts: ClockFact[], now?: string, calendar: Calendar = cn) {
  return { rule, calendar, facts, now: now ? at(now) : Math.max(...facts.map((fact) => fact.at)) }
}

const [berlin, newYork, lordHowe] = changing

describe('due', () => {
  test.each<[string, CountingRule, ClockFact[], string]>([
    ['over a weekend, at closing for lunch', rule(4), [start('2026-11-20T16:30')], '2026-11-23T12:00'],
    ['at closing time, not at the next opening', rule(1), [start('2026-11-20T16:30')], '2026-11-20T17:30'],
    ['from lunch', rule(1), [start('2026-11-20T12:20')], '2026-11-20T14:30'],
    ['from the instant of closing', rule(1), [start('2026-11-20T17:30')], '2026-11-23T10:00'],
    ['from the instant of opening', rule(1), [start('2026-11-23T09:00')], '2026-11-23T10:00'],
    ['from an evening before a holiday', rule(8), [start('2026-09-30T20:00')], '2026-10-09T10:00'],
    ['on a make-up Saturday with Monday’s hours', rule(7), [start('2026-10-10T08:00')], '2026-10-10T17:30'],
    ['from a Sunday', rule(2), [start('2026-11-22T10:00')], '2026-11-23T11:00'],
    ['of a part of a minute', rule(1), [start('2026-11-23T09:00:30+08:00')], '2026-11-23T10:00:30+08:00'],
    [
      'a pause outside working time changes nothing',
      rule(4),
      [start('2026-11-20T16:30'), pause('2026-11-20T18:00'), resume('2026-11-23T08:00')],
      '2026-11-23T12:00',
    ],
    [
      'a pause adds only the working time in it',
      rule(4),
      [start('2026-11-20T16:30'), pause('2026-11-20T17:00'), resume('2026-11-23T09:30')],
      '2026-11-23T14:30',
    ],
    ['a restart', rule(4), [start('2026-11-20T09:30'), restart('2026-11-20T16:30')], '2026-11-23T12:00'],
    [
      'an extension in its own unit',
      rule(4),
      [start('2026-11-20T16:30'), extend('2026-11-20T17:00', 2, 'working-hours')],
      '2026-11-23T15:30',
    ],
    [
      'an extension in hours follows the base period',
      rule(4),
      [start('2026-11-20T16:30'), extend('2026-11-20T17:00', 2, 'hours')],
      '2026-11-23T14:00',
    ],
    [
      'hours extended by working hours',
      rule(24, 'hours'),
      [start('2026-11-20T20:00'), extend('2026-11-20T21:00', 2, 'working-hours')],
      '2026-11-23T11:00',
    ],
  ])('%s', (_, rule, facts, due) => {
    expect(readClock(input(rule, facts))).toMatchObject({ dueAt: at(due), provisional: false })
  })

  test('a make-up day may name its own hours', () => {
    const calendar = calendarSchema.parse({
      timeZone: 'Asia/Shanghai',
      weekly: { mon: ['09:00-12:00'], tue: ['08:00-10:00'] },
      years: {
        '2026': [
          { date: '2026-11-21', off: false, intervals: ['10:00-11:00', '13:00-13:30'] },
          { date: '2026-11-22', off: false },
        ],
      },
    })
    const due = (hours: number) =>
      readClock(input(rule(hours), [start('2026-11-20T16:30')], undefined, calendar)).dueAt
    expect([1, 2, 4, 5].map(due)).toEqual(
      ['2026-11-21T11:00', '2026-11-22T09:30', '2026-11-22T11:30', '2026-11-23T09:30'].map(at),
    )
  })

  test.each<[string, Calendar, string, number, string]>([
    // 29 March 2026, 02:00 → 03:00: of 00:00–06:00 five hours are left.
    ['Berlin loses an hour', berlin!, '2026-03-29T00:00:00+01:00', 5, '2026-03-29T06:00:00+02:00'],
    ['Berlin gains an hour', berlin!, '2026-10-25T00:00:00+02:00', 7, '2026-10-25T06:00:00+01:00'],
    ['New York loses an hour', newYork!, '2026-03-08T00:00:00-05:00', 5, '2026-03-08T06:00:00-04:00'],
    ['New York gains an hour', newYork!, '2026-11-01T00:00:00-04:00', 7, '2026-11-01T06:00:00-05:00'],
    ['Lord Howe gains half an hour', lordHowe!, '2026-04-05T00:00:00+11:00', 6, '2026-04-05T05:30:00+10:30'],
    ['Lord Howe loses half an hour', lordHowe!, '2026-10-04T00:00:00+10:30', 5, '2026-10-04T05:30:00+11:00'],
  ])('%s', (_, calendar, begun, hours, due) => {
    expect(readClock(input(rule(hours), [start(begun)], undefined, calendar)).dueAt).toBe(at(due))
  })
})

describe('state', () => {
  const facts = [start('2026-11-20T16:30')]
  test.each([
    ['2026-11-20T17:00:59+08:00', { state: 'running', counted: 30, left: 209 }],
    ['2026-11-21T10:00', { state: 'running', counted: 60, left: 180 }],
    ['2026-11-23T12:00', { state: 'running', counted: 240, left: 0 }],
    ['2026-11-23T12:00:00.001+08:00', { state: 'missed', counted: 240, left: 0, late: 0 }],
    ['2026-11-23T14:00', { state: 'missed', counted: 270, left: 0, late: 120 }],
  ])('at %s', (now, expected) => {
    expect(readClock(input(rule(4), facts, now))).toMatchObject(expected)
  })

  test('stopped at the due instant it is met', () => {
    const stop: ClockFact = { type: 'stop', at: at('2026-11-23T12:00') }
    expect(readClock(input(rule(4), [...facts, stop]))).toMatchObject({ state: 'met', early: 0 })
  })

  test('paused over a night nothing is used', () => {
    const paused = [...facts, pause('2026-11-20T17:00')]
    expect(readClock(input(rule(4), paused, '2026-11-24T10:00'))).toMatchObject({
      state: 'paused',
      dueAt: null,
      counted: 30,
      left: 210,
    })
  })

  test.each([
    ['closing time of the last published day', 4, '2026-12-31T13:30', false],
    ['an hour of the year after', 5, '2026-12-31T13:30', true],
    ['a trigger after the last closing time', 1, '2026-12-31T18:00', true],
  ])('provisional: %s', (_, hours, begun, provisional) => {
    expect(readClock(input(rule(hours), [start(begun)])).provisional).toBe(provisional)
  })
})

test('the proof has a row for each interval used, cut by pauses', () => {
  const facts = [start('2026-10-10T11:00'), pause('2026-10-10T14:30'), resume('2026-10-12T10:00')]
  const { rows } = explainClock(input(rule(3), facts))
  const time = (instant: number) => new Date(instant + 8 * 3_600_000).toISOString().slice(5, 16)
  const said = rows.map((row) => {
    if (row.kind === 'day') return row.date
    return `${time(row.from)} ${time(row.to)} ${row.counted ?? `${row.why} ${row.reason}`}${row.makeUp ? ' make-up' : ''}`
  })
  expect(said).toEqual([
    '10-10T11:00 10-10T12:00 60 make-up',
    '10-10T13:30 10-10T14:30 120 make-up',
    '10-10T14:30 10-12T10:00 paused resident make-up',
    '10-12T10:00 10-12T11:00 180',
  ])
})

test('warns at the instants at which the shares are used up', () => {
  expect(
    warningInstants(input(rule(10), [start('2026-11-20T16:30')], '2026-12-31T00:00'), [0.5, 0.8]),
  ).toEqual([
    { share: 0.5, at: at('2026-11-23T14:30') },
    { share: 0.8, at: at('2026-11-23T17:30') },
    { share: 1, at: at('2026-11-24T11:00') },
  ])
})
