import fc from 'fast-check'
import { expect, test } from 'vitest'
import { explainClock } from './explain-clock.ts'
import type { ClockFact } from './fact.ts'
import { readClock } from './read-clock.ts'
import type { CountingRule } from './rule.ts'
import { cn, la } from './testing/calendars.ts'
import { naiveReading } from './testing/oracle.ts'

const HOUR = 3_600_000
const from = Date.UTC(2025, 10, 1)
const until = Date.UTC(2027, 1, 1)

const instant = fc.integer({ min: 0, max: (until - from) / HOUR }).map((hours) => from + hours * HOUR)
const unit = fc.constantFrom('calendar-days' as const, 'working-days' as const)

const rules: fc.Arbitrary<CountingRule> = fc.record({
  period: fc.record({ count: fc.integer({ min: 1, max: 70 }), unit }),
  firstDay: fc.constantFrom('next-day', 'same-day'),
  ifLastDayOff: fc.constantFrom('keep', 'next-working-day'),
  stopsFor: fc.constantFrom(
    [],
    [{ reason: 'resident' }],
    [{ reason: 'resident' }, { reason: 'third-party' }],
  ),
})

const later: fc.Arbitrary<ClockFact> = fc.oneof(
  fc.record({
    type: fc.constant('pause' as const),
    at: instant,
    reason: fc.constantFrom('resident', 'third-party'),
  }),
  fc.record({ type: fc.constant('resume' as const), at: instant }),
  fc.record({ type: fc.constant('restart' as const), at: instant }),
  fc.record({
    type: fc.constant('extend' as const),
    at: instant,
    count: fc.integer({ min: 1, max: 30 }),
    unit,
  }),
  fc.record({ type: fc.constant('stop' as const), at: instant }),
)

const inputs = fc
  .record({
    rule: rules,
    calendar: fc.constantFrom(cn, la),
    begun: instant,
    rest: fc.array(later, { maxLength: 7 }),
    ahead: fc.nat(9000),
  })
  .map(({ rule, calendar, begun, rest, ahead }) => ({
    rule,
    calendar,
    facts: [
      { type: 'start' as const, at: begun },
      ...rest.map((fact) => ({ ...fact, at: begun + Math.abs(fact.at - begun) / 4 })),
    ].toSorted((a, b) => a.at - b.at) as ClockFact[],
    now: begun + ahead * HOUR,
  }))

test('agrees with a naive reading of the rules', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      expect(readClock(input)).toMatchObject(naiveReading(input))
    }),
    { numRuns: 1500 },
  )
})

test('the proof counts to the total on its last counted day and ends on the due date', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const { reading, rows } = explainClock(input)
      const numbers = rows.flatMap((row) => row.counted ?? [])
      expect(numbers).toEqual(numbers.map((_, i) => i + 1))
      expect(rows.every((row) => (row.counted === null) !== (row.why === null))).toBe(true)
      if (reading.dueOn === null) return
      expect(rows.at(-1)?.date).toBe(reading.dueOn)
      expect(numbers.at(-1)).toBe(reading.total)
    }),
    { numRuns: 500 },
  )
})

test('time only moves forward: the count never falls and a missed clock stays missed', () => {
  fc.assert(
    fc.property(inputs, fc.nat(500), ({ facts, ...input }, more) => {
      const known = facts.filter((fact) => fact.at <= input.now && fact.type !== 'restart')
      const now = readClock({ ...input, facts: known })
      const then = readClock({ ...input, facts: known, now: input.now + more * HOUR })
      expect(then.counted).toBeGreaterThanOrEqual(now.counted)
      expect(now.state === 'missed' ? then.state : 'missed').toBe('missed')
    }),
    { numRuns: 500 },
  )
})
