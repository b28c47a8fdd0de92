import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Count } from './counts.ts'
import { totalIn } from './counts.ts'
import { release } from './release.ts'
import { valuesOf } from './values.ts'

const UNITS = ['desk', 'lamps', 'care', 'streets']
const SERVICES = ['line-1', 'line-2', 'counted-1', 'counted-2', 'counted-3']
const AREAS = ['north', 'south']
const isLine = (service: string) => service.startsWith('line')

const received = (unitId: string, service: string, n: number, areaId = 'north'): Count => ({
  figure: 'received',
  unitId,
  service,
  areaId,
  bucket: 0,
  n,
})
const n = (sums: ReturnType<typeof release>['total']['sums']) => totalIn(sums, 'received')

test('a few who are not public one by one are taken from their rows and shown together', () => {
  const found = release(
    'received',
    [
      received('desk', 'line-1', 40),
      received('desk', 'counted-1', 2),
      received('care', 'counted-2', 6),
      received('lamps', 'counted-1', 30),
    ],
    isLine,
  )
  expect(n(found.units.get('desk')!.sums)).toBe(40)
  expect(found.units.get('desk')!.isPartial).toBe(true)
  expect(n(found.units.get('care')!.sums)).toBe(0)
  expect(n(found.units.get('lamps')!.sums)).toBe(30)
  expect(n(found.together!)).toBe(8)
  expect(n(found.total.sums)).toBe(78)
  expect(n(found.guarded!)).toBe(38)
})

test('what is public one by one is never hidden', () => {
  const found = release('received', [received('desk', 'line-1', 1)], isLine)
  expect(found.units.get('desk')).toMatchObject({ isPartial: false })
  expect(n(found.total.sums)).toBe(1)
})

test('too few of them in the whole town are in no number at all', () => {
  const found = release('received', [received('desk', 'line-1', 9), received('desk', 'counted-1', 4)], isLine)
  expect(n(found.total.sums)).toBe(9)
  expect(found).toMatchObject({ together: null, guarded: null, total: { isPartial: true } })
})

test('what nobody can read in a public line is guarded for everybody', () => {
  const rated = {
    figure: 'rated-manner',
    unitId: 'desk',
    service: 'line-1',
    areaId: '',
    bucket: 5,
    n: 4,
  } as const
  expect(valuesOf('rated-manner', release('rated-manner', [rated], isLine).total.sums)[0]).toEqual({
    name: 'n',
    value: 0,
  })
  const more = release('rated-manner', [{ ...rated, n: 6 }], isLine)
  expect(valuesOf('rated-manner', more.total.sums)[0]).toEqual({ name: 'n', value: 6 })
  expect(more.services.size).toBe(0)
})

const ANY_TOWN = fc.array(
  fc.record({
    figure: fc.constant('received' as const),
    unitId: fc.constantFrom(...UNITS),
    service: fc.constantFrom(...SERVICES),
    areaId: fc.constantFrom(...AREAS),
    bucket: fc.constant(0),
    n: fc.integer({ min: 1, max: 9 }),
  }),
  { maxLength: 14 },
)

test('rows, together and total fit each other', () => {
  fc.assert(
    fc.property(ANY_TOWN, (counts) => {
      const found = release('received', counts, isLine)
      if (found.total.isPartial) return
      const rows = [...found.units.values()].reduce((sum, row) => sum + n(row.sums), 0)
      const services = [...found.services.values()].reduce((sum, sums) => sum + n(sums), 0)
      const isWhole = found.together !== null || [...found.units.values()].every((row) => !row.isPartial)
      if (isWhole) expect(rows + (found.together ? n(found.together) : 0)).toBe(n(found.total.sums))
      expect(services + n(found.guarded!)).toBe(n(found.total.sums))
    }),
  )
})

test('no sum or difference of published numbers is a small number of people who are not public one by one', () => {
  fc.assert(
    fc.property(ANY_TOWN, (counts) => {
      const guarded = counts.filter(({ service }) => !isLine(service))
      for (const combination of combinationsOf(publishedOf(counts))) {
        // A combination that covers some guarded cells once and the others not at all tells how many they are.
        const weights = guarded.map((_, cell) =>
          combination.reduce((sum, [sign, row]) => sum + sign * (row.has(cell) ? 1 : 0), 0),
        )
        const isSubset = weights.every((weight) => weight === 0 || weight === 1)
        const told = guarded.reduce((sum, count, i) => sum + weights[i]! * count.n, 0)
        if (isSubset) expect(told === 0 || told >= 5).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

/** Which guarded cells stand behind each number that is published: the attacker knows all lines one by one. */
function publishedOf(counts: readonly Count[]): Set<number>[] {
  const guarded = counts.filter(({ service }) => !isLine(service))
  const found = release('received', counts, isLine)
  const cells = (test: (count: Count) => boolean) =>
    new Set(guarded.flatMap((count, i) => (test(count) ? [i] : [])))
  const isHidden = (unitId: string) => found.units.get(unitId)?.isPartial === true
  return [
    ...(found.total.isPartial ? [] : [cells(() => true)]),
    ...(found.guarded ? [cells(() => true)] : []),
    ...UNITS.filter((unit) => !isHidden(unit)).map((unit) => cells(({ unitId }) => unitId === unit)),
    ...(found.together ? [cells(({ unitId }) => isHidden(unitId))] : []),
  ]
}

function combinationsOf(rows: readonly Set<number>[]): [number, Set<number>][][] {
  return rows.reduce<[number, Set<number>][][]>(
    (all, row) =>
      all.flatMap((some) =>
        [-1, 0, 1].map((sign) => (sign === 0 ? some : [...some, [sign, row] as [number, Set<number>]])),
      ),
    [[]],
  )
}
