import fc from 'fast-check'
import type { ClockFact } from '../fact.ts'
import type { ClockInput } from '../read-clock.ts'
import { CLOCK_UNITS, type ClockUnit, type CountingRule } from '../rule.ts'
import { changing, cn, la } from './calendars.ts'
import { SLOT_MS } from './oracle-of-time.ts'

export const HOUR = 3_600_000
const DAY = 24 * HOUR
const from = Date.UTC(2025, 11, 1)
const SLOTS = 18_000

const MOST: Readonly<Record<ClockUnit, number>> = {
  hours: 120,
  'working-hours': 60,
  'calendar-days': 70,
  'working-days': 40,
  months: 5,
}

/** The kinds of time by which a clock of each unit may be made longer. */
export const EXTENSIONS: Readonly<Record<ClockUnit, readonly ClockUnit[]>> = {
  hours: ['hours', 'working-hours'],
  'working-hours': ['hours', 'working-hours'],
  'calendar-days': ['calendar-days', 'working-days'],
  'working-days': ['calendar-days', 'working-days'],
  months: ['months', 'calendar-days', 'working-days'],
}

const reasons = fc.constantFrom('resident', 'third-party')

function rulesOf(unit: ClockUnit): fc.Arbitrary<CountingRule> {
  return fc.record({
    period: fc.record({ count: fc.integer({ min: 1, max: MOST[unit] }), unit: fc.constant(unit) }),
    firstDay: fc.constantFrom('next-day', 'same-day'),
    ifLastDayOff: fc.constantFrom('keep', 'next-working-day'),
    stopsFor: fc.constantFrom(
      [],
      [{ reason: 'resident' }],
      [{ reason: 'resident' }, { reason: 'third-party' }],
    ),
  })
}

/** A fact at a share (0 to 1) of the time that is looked at. */
function laterFacts(unit: ClockUnit): fc.Arbitrary<ClockFact> {
  const at = fc.nat(10_000)
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ type: fc.constant('pause' as const), at, reason: reasons }) },
    { weight: 4, arbitrary: fc.record({ type: fc.constant('resume' as const), at }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('restart' as const), at }) },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant('extend' as const),
        at,
        count: fc.integer({ min: 1, max: unit === 'months' ? 20 : Math.ceil(MOST[unit] / 2) }),
        unit: fc.constantFrom(...EXTENSIONS[unit]),
      }),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('stop' as const), at }) },
  )
}

/** Whole clocks of some units; every instant lies on a half hour. */
export function clockInputs(units: readonly ClockUnit[] = CLOCK_UNITS): fc.Arbitrary<ClockInput> {
  return fc.constantFrom(...units).chain((unit) =>
    fc
      .record({
        rule: rulesOf(unit),
        calendar: fc.constantFrom(cn, la, ...changing),
        begun: fc.nat(SLOTS).map((slot) => from + slot * SLOT_MS),
        rest: fc.array(laterFacts(unit), { maxLength: 7 }),
        width: fc.integer({ min: 1, max: (unit.endsWith('hours') ? 20 * DAY : 240 * DAY) / SLOT_MS }),
        ahead: fc.nat(12_000),
      })
      .map(({ rule, calendar, begun, rest, width, ahead }) => {
        const within = (share: number) => begun + Math.round((share / 10_000) * width) * SLOT_MS
        const later = rest.map((fact) => ({ ...fact, at: within(fact.at) })).toSorted((a, b) => a.at - b.at)
        return {
          rule,
          calendar,
          facts: [{ type: 'start' as const, at: begun }, ...later],
          now: within(ahead),
        }
      }),
  )
}
