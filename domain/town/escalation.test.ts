import { expect, test } from 'vitest'
import { type Escalation, escalationSchema, lateSharesOf, rungAt, rungsOf } from './escalation.ts'

const USUAL = {
  id: 'every',
  holders: ['authority'],
  rungs: [
    { share: 0.5, tell: ['handler'] },
    { share: 1.2, tell: ['oversight'] },
  ],
}
const LIFE = {
  id: 'life',
  clocks: ['need-life'],
  holders: ['authority'],
  rungs: [{ share: 0.5, tell: ['lead'] }],
}
const ladders = new Map<string, Escalation>([LIFE, USUAL].map((raw) => [raw.id, escalationSchema.parse(raw)]))

test('the first ladder that fits is the clock’s', () => {
  const idOf = (id: string, holder: 'authority' | 'resident') =>
    rungsOf(ladders, { id, holder }).map(({ tell }) => tell[0])
  expect(idOf('need-life', 'authority')).toEqual(['lead'])
  expect(idOf('petition-resolve', 'authority')).toEqual(['handler', 'oversight'])
  expect(idOf('need-life', 'resident')).toEqual([])
})

test.each([
  [0.49, null],
  [0.5, 0.5],
  [1, 0.5],
  [1.2, 1.2],
  [3, 1.2],
])('at %d of the time the rung is %d', (share, rung) => {
  expect(rungAt(rungsOf(ladders, { id: 'x', holder: 'authority' }), share)?.share ?? null).toBe(rung)
})

test('only shares past the end are marked beyond the clock’s own warnings', () => {
  expect(lateSharesOf(rungsOf(ladders, { id: 'x', holder: 'authority' }))).toEqual([1.2])
})

test('rungs rise', () => {
  const falling = { ...USUAL, rungs: [...USUAL.rungs].reverse() }
  expect(escalationSchema.safeParse(falling).success).toBe(false)
})
