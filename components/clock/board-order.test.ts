import { describe, expect, test } from 'vitest'
import type { ClockOnFile } from '#domain/case-file/clock-on-file.ts'
import type { ClockFact } from '#domain/clock/fact.ts'
import { readClock } from '#domain/clock/read-clock.ts'
import type { ClockRule } from '#domain/clock/rule.ts'
import { cn } from '#domain/clock/testing/calendars.ts'
import { boardOrder, clocksForResident, latestEnd } from './board-order.ts'

const at = (text: string) => Date.parse(`${text}+08:00`)
const now = at('2026-10-09T11:00')
const start = (text: string): ClockFact => ({ type: 'start', at: at(text) })
const stop = (text: string): ClockFact => ({ type: 'stop', at: at(text) })
const waits: ClockFact = { type: 'pause', at: at('2026-09-30T10:00'), reason: 'third-party' }

function clock(
  name: string,
  holder: ClockRule['holder'],
  count: number,
  facts: ClockFact[],
  residentPromise = false,
): ClockOnFile {
  const rule: ClockRule = {
    id: name,
    title: { en: name, 'zh-Hans': name },
    source: { townPromise: true },
    holder,
    period: { count, unit: 'working-days' },
    firstDay: 'next-day',
    ifLastDayOff: 'keep',
    stopsFor: [{ reason: 'third-party' }],
    warnAt: [],
  }
  const reading = readClock({ rule, calendar: cn, facts, now })
  const told = {
    clock: name,
    regime: 'r',
    round: 0,
    subject: '',
    unitId: 'u',
    lateShares: [],
    residentPromise,
  }
  return { ...told, rule, facts, calendar: cn, reading }
}

const late = clock('late', 'authority', 2, [start('2026-09-28T10:00')], true)
const long = clock('long', 'authority', 20, [start('2026-09-28T10:00')])
const paused = clock('paused', 'authority', 20, [start('2026-09-28T10:00'), waits])
const met = clock('met', 'authority', 5, [start('2026-09-21T10:00'), stop('2026-09-22T10:00')], true)
const yours = clock('yours', 'resident', 3, [start('2026-10-08T10:00')])
const over = clock('over', 'resident', 2, [start('2026-09-21T10:00')])
const theirs = clock('theirs', 'third-party', 15, [start('2026-09-30T10:00')])

const names = (clocks: readonly ClockOnFile[]) => clocks.map(({ clock }) => clock).join(' ')

describe('order', () => {
  test('the nearest of ours is large, the others by their end, a paused one last, ended ones apart', () => {
    const { hero, others, ended } = boardOrder([paused, met, long, yours, late, over, theirs], 'staff')
    expect(hero).toBe(late)
    expect(names(others)).toBe('yours theirs long paused')
    expect(names(ended)).toBe('met over')
  })

  test.each([
    ['staff', undefined, 'yours'],
    ['resident', 'yours', ''],
  ] as const)('where nothing of ours runs, %s see %s large', (reader, hero, others) => {
    const order = boardOrder([yours, met], reader)
    expect(order.hero?.clock).toBe(hero)
    expect(names(order.others)).toBe(others)
  })

  test('residents see promises to them and their own windows', () => {
    expect(names(clocksForResident([paused, met, long, yours, late, theirs]))).toBe('met yours late')
  })
})

describe('at the latest', () => {
  test('a clock that waits for a third party ends as if that took all its time', () => {
    // 15 working days from 30 September end on 27 October; 1 of 20 was counted, 19 are left from the 28th.
    expect(theirs.reading.dueOn).toBe('2026-10-27')
    expect(latestEnd(paused, [paused, theirs], now)?.dueOn).toBe('2026-11-20')
  })

  test('nothing is said of a clock that runs, or that waits for somebody without a time', () => {
    expect(latestEnd(long, [long, theirs], now)).toBeNull()
    expect(latestEnd(paused, [paused, yours], now)).toBeNull()
  })
})
