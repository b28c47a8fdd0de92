import { expect, test } from 'vitest'
import { explainClock, type TimeProof } from './explain-clock.ts'
import type { ClockFact } from './fact.ts'
import type { ClockUnit } from './rule.ts'
import { cn } from './testing/calendars.ts'
import { layOutWallHours } from './wall-hours.ts'

const at = (text: string) => Date.parse(`${text}+08:00`)
const start = (text: string): ClockFact => ({ type: 'start', at: at(text) })
const time = (instant: number) => new Date(instant + 8 * 3_600_000).toISOString().slice(11, 16)

/** A day as one line: its parts, its minutes, and * today, ! due, # stop, + make-up, ^ restart, ? was due, - off. */
function wall(count: number, unit: ClockUnit, now: string, ...facts: ClockFact[]): string[] {
  const rule = {
    period: { count, unit },
    firstDay: 'next-day',
    ifLastDayOff: 'keep',
    stopsFor: [{ reason: 'resident' }],
  } as const
  const proof = explainClock({ rule, calendar: cn, facts, now: at(now) })
  return layOutWallHours(proof as TimeProof, at(now)).map((row) => {
    if (row.kind === 'fold') return `fold ${row.days}: ${row.minutes}`
    const marks = [
      row.isToday && '*',
      row.isDue && '!',
      row.isStop && '#',
      row.isMakeUp && '+',
      row.isRestart && '^',
      row.wasDue && '?',
      row.isOff && '-',
    ]
    const parts = row.parts.map((it) => `${it.kind.replace('counted-', '')} ${time(it.from)}–${time(it.to)}`)
    return `${row.date.slice(5)}${marks.filter(Boolean).join('')} ${row.minutes}: ${parts.join(', ')}`
  })
}

test('working hours over a weekend, closed time and the lunch hour named', () => {
  expect(wall(5, 'working-hours', '2026-11-23T10:00', start('2026-11-20T16:30'))).toEqual([
    '11-20 60: past 16:30–17:30, closed 17:30–00:00',
    '11-21- 0: closed 00:00–00:00',
    '11-22- 0: closed 00:00–00:00',
    '11-23*! 240: past 09:00–10:00, ahead 10:00–12:00, closed 12:00–13:30, ahead 13:30–14:30',
  ])
})

test('a pause, a make-up day and an extension', () => {
  expect(
    wall(
      4,
      'working-hours',
      '2026-10-10T11:30',
      start('2026-10-10T09:00'),
      { type: 'pause', at: at('2026-10-10T10:00'), reason: 'resident' },
      { type: 'resume', at: at('2026-10-10T11:00') },
      { type: 'extend', at: at('2026-10-10T11:00'), count: 3, unit: 'working-hours' },
    ),
  ).toEqual([
    '10-10*+? 360: past 09:00–10:00, paused 10:00–11:00, past 11:00–11:30, ahead 11:30–12:00, closed 12:00–13:30, ahead 13:30–17:30, closed 17:30–00:00',
    '10-11- 0: closed 00:00–00:00',
    '10-12! 60: ahead 09:00–10:00',
  ])
})

test('hours run through the night; a stop spares the rest', () => {
  const stop: ClockFact = { type: 'stop', at: at('2026-11-20T23:00') }
  expect(wall(6, 'hours', '2026-11-22T10:00', start('2026-11-20T20:00'), stop)).toEqual([
    '11-20# 240: past 20:00–23:00, spared 23:00–00:00',
    '11-21! 120: spared 00:00–02:00',
  ])
})

test('a due end at midnight is of the day before, and what comes after is late', () => {
  expect(wall(4, 'hours', '2026-11-21T01:00', start('2026-11-20T20:00'))).toEqual([
    '11-20! 240: past 20:00–00:00',
    '11-21* 0: late 00:00–01:00',
  ])
})

test('a restart is marked', () => {
  const restart: ClockFact = { type: 'restart', at: at('2026-11-20T22:00') }
  expect(wall(1, 'hours', '2026-11-20T22:30', start('2026-11-19T20:00'), restart)).toEqual([
    '11-20*!^ 60: past 22:00–22:30, ahead 22:30–23:00',
  ])
})

test('a long clock folds its middle but never today', () => {
  expect(
    wall(140, 'working-hours', '2026-11-12T08:00', start('2026-11-02T09:00')).map((it) => it.slice(0, 14)),
  ).toEqual(
    [
      '11-02 420: past',
      '11-03 420: past',
      'fold 8: 2520',
      '11-12* 420: ahead',
      'fold 13: 3780',
      '11-26 420: ahe',
      '11-27! 420: ahead',
    ].map((it) => it.slice(0, 14)),
  )
})
