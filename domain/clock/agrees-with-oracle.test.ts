import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ClockInput, readClock } from './read-clock.ts'
import { clockInputs } from './testing/arbitraries.ts'
import { naiveDays } from './testing/oracle-of-days.ts'
import { naiveTime } from './testing/oracle-of-time.ts'

test.each([
  ['calendar-days', naiveDays, 700],
  ['working-days', naiveDays, 700],
  ['months', naiveDays, 500],
  ['hours', naiveTime, 1000],
  ['working-hours', naiveTime, 1000],
] as const)(
  '%s agree with a naive reading of the rules',
  (unit, naive: (input: ClockInput) => object, numRuns) => {
    fc.assert(
      fc.property(clockInputs([unit]), (input) => {
        expect(readClock(input)).toMatchObject(naive(input))
      }),
      { numRuns },
    )
  },
)
