import { expect, test } from 'vitest'
import { Chance } from './chance.ts'

const many = (seed: number) => {
  const chance = new Chance(seed)
  return Array.from({ length: 1_000 }, () => chance.share())
}

test('the same seed gives the same numbers, another seed others', () => {
  expect(many(7)).toEqual(many(7))
  expect(many(7)).not.toEqual(many(8))
})

test('shares lie from 0 to below 1 and spread over all of it', () => {
  const shares = many(1)
  expect(shares.every((share) => share >= 0 && share < 1)).toBe(true)
  const tenths = new Set(shares.map((share) => Math.floor(share * 10)))
  expect(tenths.size).toBe(10)
})

test('a weight of nothing is never picked, and nothing is picked from nothing', () => {
  const chance = new Chance(3)
  const picked = Array.from({ length: 200 }, () => chance.weighted([0, 1, 2], (one) => one))
  expect(new Set(picked)).toEqual(new Set([1, 2]))
  expect(chance.weighted([1, 2], () => 0)).toBeUndefined()
  expect(() => chance.pick([])).toThrow(RangeError)
})
