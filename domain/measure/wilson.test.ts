import { expect, test } from 'vitest'
import { wilson } from './wilson.ts'

// The first four are the worked examples of Newcombe 1998, table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
  [10, 10, 0.7225, 1],
  [1, 1, 0.2065, 1],
])('%i of %i lies between %f and %f', (hits, n, low, high) => {
  const found = wilson(hits, n)!
  expect(found.share).toBe(hits / n)
  expect(found.low).toBeCloseTo(low, 4)
  expect(found.high).toBeCloseTo(high, 4)
})

test('nobody asked says nothing', () => {
  expect(wilson(0, 0)).toBeNull()
})
