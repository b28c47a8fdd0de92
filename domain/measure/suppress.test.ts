import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { binsOf } from './bins.ts'
import { suppress } from './suppress.ts'

const people = (...numbers: number[]) => new Map(numbers.map((n, i) => [`u${i}`, n] as const))

describe('rows are hidden', () => {
  test.each([
    ['none when all are large or empty', [5, 0, 12], [], false],
    ['a small one with the smallest large one', [3, 9, 20], ['u0', 'u1'], false],
    ['two small ones that leave enough open', [3, 4, 20], ['u0', 'u1'], false],
    ['two ones and as many as it takes', [1, 1, 5, 20], ['u0', 'u1', 'u2'], false],
    ['one alone: left out altogether', [3, 0], ['u0'], true],
    ['all of them too few: left out altogether', [1, 2], ['u0', 'u1'], true],
  ] as const)('%s', (_, numbers, hidden, isLeftOut) => {
    const found = suppress(people(...numbers))
    expect([...found.hidden].sort()).toEqual(hidden)
    expect(found.isLeftOut).toBe(isLeftOut)
  })
})

test('no attack by subtraction finds a hidden number, nor narrows it to fewer than five', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 5 }), (numbers) => {
      const { hidden, isLeftOut } = suppress(people(...numbers))
      if (isLeftOut) return
      const total = numbers.reduce((sum, n) => sum + n, 0)
      const shown = numbers.reduce((sum, n, i) => sum + (hidden.has(`u${i}`) ? 0 : n), 0)
      // Everything that fits what is published: each hidden row has somebody, together they are what is missing.
      const worlds = sharesOf(total - shown, hidden.size)
      for (let row = 0; row < hidden.size; row++)
        expect(new Set(worlds.map((world) => world[row])).size).toBeGreaterThanOrEqual(5)
    }),
  )
})

test('every small number is hidden', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 8 }), (numbers) => {
      const { hidden } = suppress(people(...numbers))
      numbers.forEach((n, i) => {
        if (n > 0 && n < 5) expect(hidden.has(`u${i}`)).toBe(true)
        if (n === 0) expect(hidden.has(`u${i}`)).toBe(false)
      })
    }),
  )
})

test('bins hold nobody or at least five, and lose nobody', () => {
  const days = fc.dictionary(fc.integer({ min: 0, max: 15 }).map(String), fc.integer({ min: 1, max: 8 }), {
    maxKeys: 12,
  })
  const histogram = (counts: Record<string, number>) =>
    new Map(Object.entries(counts).map(([day, n]) => [Number(day), n]))
  fc.assert(
    fc.property(days, days, (lines, others) => {
      const [open, guarded] = [histogram(lines), histogram(others)]
      const total = [...guarded.values()].reduce((sum, n) => sum + n, 0)
      const bins = binsOf(open, guarded)
      const within = (counts: Map<number, number>, from: number, to: number) =>
        [...counts].reduce((sum, [day, n]) => sum + (day >= from && day <= to ? n : 0), 0)
      for (const { from, to, n } of bins) {
        expect(n).toBe(within(open, from, to) + within(guarded, from, to))
        const hidden = within(guarded, from, to)
        if (total >= 5) expect(hidden === 0 || hidden >= 5).toBe(true)
      }
      expect(bins.reduce((sum, { n }) => sum + n, 0)).toBe(within(open, 0, 99) + total)
    }),
  )
})

function sharesOf(sum: number, rows: number): number[][] {
  if (rows === 0) return sum === 0 ? [[]] : []
  const found: number[][] = []
  for (let n = 1; n <= sum - rows + 1; n++)
    for (const rest of sharesOf(sum - n, rows - 1)) found.push([n, ...rest])
  return found
}
