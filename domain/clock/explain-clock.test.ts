import { expect, test } from 'vitest'
import { type DayProof, explainClock } from './explain-clock.ts'
import type { ClockFact } from './fact.ts'
import { holidaySpans } from './holiday-spans.ts'
import type { CountingRule } from './rule.ts'
import { cn } from './testing/calendars.ts'

const at = (text: string) => Date.parse(`${text}+08:00`)
const rule = (count: number, more: Partial<CountingRule> = {}): CountingRule => ({
  period: { count, unit: 'working-days' },
  firstDay: 'next-day',
  ifLastDayOff: 'keep',
  stopsFor: [{ reason: 'resident' }],
  ...more,
})

function explain(rule: CountingRule, now: string, ...facts: ClockFact[]): DayProof {
  return explainClock({ rule, calendar: cn, facts, now: at(now) }) as DayProof
}

const said = (proof: DayProof) =>
  proof.rows.map(
    ({ date, counted, why, makeUp }) => `${date.slice(5)} ${counted ?? why}${makeUp ? ' make-up' : ''}`,
  )

test('one row a day, each with its number or why it has none', () => {
  const proof = explain(
    rule(3),
    '2026-10-12T10:00',
    { type: 'start', at: at('2026-10-06T10:00') },
    { type: 'pause', at: at('2026-10-08T10:00'), reason: 'resident' },
    { type: 'resume', at: at('2026-10-09T10:00') },
  )
  expect(said(proof)).toEqual([
    '10-06 day-zero',
    '10-07 holiday',
    '10-08 1',
    '10-09 paused',
    '10-10 2 make-up',
    '10-11 weekend',
    '10-12 3',
  ])
  expect(proof.rows[3]).toMatchObject({ reason: 'resident', off: false })
})

test('a trigger that counts is day one', () => {
  expect(
    said(
      explain(rule(2, { firstDay: 'same-day' }), '2026-11-02T10:00', {
        type: 'start',
        at: at('2026-11-02T10:00'),
      }),
    ),
  ).toEqual(['11-02 1', '11-03 2'])
})

test('a restart begins the proof again', () => {
  const proof = explain(
    rule(1),
    '2026-11-05T10:00',
    { type: 'start', at: at('2026-11-02T10:00') },
    { type: 'restart', at: at('2026-11-04T10:00') },
  )
  expect(said(proof)).toEqual(['11-04 day-zero', '11-05 1'])
})

test('holidays that kept days from counting, as spans', () => {
  const proof = explain(rule(15), '2026-09-24T10:00', { type: 'start', at: at('2026-09-24T10:00') })
  const spans = holidaySpans(proof.rows).map(({ holiday, from, to }) => `${holiday['zh-Hans']} ${from} ${to}`)
  expect(spans).toEqual(['中秋节 2026-09-25 2026-09-27', '国庆节 2026-10-01 2026-10-07'])
})
