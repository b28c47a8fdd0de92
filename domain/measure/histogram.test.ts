import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countIn, type Histogram, percentile, spreadOf } from './histogram.ts'

const of = (...values: number[]): Histogram =>
  values.reduce((found, value) => found.set(value, (found.get(value) ?? 0) + 1), new Map<number, number>())

test.each([
  ['one value', [7], 0.5, 7],
  ['two: the lower', [1, 9], 0.5, 1],
  ['three: the middle', [1, 2, 9], 0.5, 2],
  ['four: the second', [1, 2, 3, 9], 0.5, 2],
  ['ten, 90 %: the ninth', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 9],
  ['eleven, 90 %: the tenth', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 0.9, 10],
  ['buckets out of order', [9, 1, 1, 1], 0.5, 1],
])('nearest rank of %s', (_, values, share, expected) => {
  expect(percentile(of(...values), share)).toBe(expected)
})

test('nothing has no percentile', () => {
  expect(spreadOf(of())).toEqual({ n: 0, median: null, p90: null })
})

test('is the smallest value that the share reaches', () => {
  const values = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 100 }), (all, percent) => {
      const found = percentile(of(...all), percent / 100)!
      const reach = (value: number) => all.filter((one) => one <= value).length * 100
      expect(reach(found)).toBeGreaterThanOrEqual(percent * all.length)
      expect(reach(found - 1)).toBeLessThan(percent * all.length)
      expect(countIn(of(...all))).toBe(all.length)
    }),
  )
})
