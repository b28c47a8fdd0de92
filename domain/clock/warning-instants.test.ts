import { expect, test } from 'vitest'
import type { ClockFact } from './fact.ts'
import { latestBy } from './latest-by.ts'
import type { CountingRule } from './rule.ts'
import { cn } from './testing/calendars.ts'
import { warningInstants } from './warning-instants.ts'

const at = (text: string) => Date.parse(`${text}+08:00`)
const rule = (
  count: number,
  unit: CountingRule['period']['unit'],
  ifLastDayOff: CountingRule['ifLastDayOff'] = 'keep',
): CountingRule => ({
  period: { count, unit },
  firstDay: 'next-day',
  ifLastDayOff,
  stopsFor: [{ reason: 'resident' }],
})
const input = (rule: CountingRule, ...facts: ClockFact[]) => ({
  rule,
  calendar: cn,
  facts,
  now: at('2026-12-31T00:00'),
})
const begun: ClockFact = { type: 'start', at: at('2026-09-28T10:00') }

test.each<[string, CountingRule, ClockFact[], [number, string][]]>([
  [
    'working days at the start of the day',
    rule(15, 'working-days'),
    [begun],
    [
      [0.5, '2026-10-14T00:00'],
      [0.8, '2026-10-20T00:00'],
      [1, '2026-10-23T00:00'],
    ],
  ],
  [
    'the rolled last day',
    rule(6, 'calendar-days', 'next-working-day'),
    [begun],
    [
      [0.5, '2026-10-01T00:00'],
      [0.8, '2026-10-03T00:00'],
      [1, '2026-10-08T00:00'],
    ],
  ],
  [
    'hours at the instant',
    rule(10, 'hours'),
    [begun],
    [
      [0.5, '2026-09-28T15:00'],
      [0.8, '2026-09-28T18:00'],
      [1, '2026-09-28T20:00'],
    ],
  ],
  [
    'only what an open pause lets be reached',
    rule(4, 'working-days'),
    [begun, { type: 'pause', at: at('2026-09-30T10:00'), reason: 'resident' }],
    [[0.5, '2026-09-30T00:00']],
  ],
  [
    'only what came before the stop',
    rule(15, 'working-days'),
    [begun, { type: 'stop', at: at('2026-10-15T10:00') }],
    [[0.5, '2026-10-14T00:00']],
  ],
  [
    'one day of the trigger itself',
    { ...rule(1, 'calendar-days'), firstDay: 'same-day' },
    [begun],
    [
      [0.5, '2026-09-28T10:00'],
      [0.8, '2026-09-28T10:00'],
      [1, '2026-09-28T10:00'],
    ],
  ],
])('warns of %s', (_, rule, facts, expected) => {
  expect(warningInstants(input(rule, ...facts), [0.5, 0.8])).toEqual(
    expected.map(([share, text]) => ({ share, at: at(text) })),
  )
})

test('a paused clock has an "at the latest" once the pause has an end', () => {
  const paused = {
    ...input(
      rule(10, 'working-days'),
      { type: 'start', at: at('2026-11-02T10:00') },
      { type: 'pause', at: at('2026-11-04T15:00'), reason: 'resident' },
    ),
    now: at('2026-11-05T09:00'),
  }
  expect(latestBy(paused, at('2026-11-09T09:00'))).toMatchObject({
    state: 'running',
    dueOn: '2026-11-19',
    left: 8,
  })
  expect(latestBy(paused, at('2026-11-01T09:00')).dueOn).toBe('2026-11-17')
})
