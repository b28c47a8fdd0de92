import { expect, test } from 'vitest'
import { countGuess, type GuessCount, NO_GUESSES } from './guess-limit.ts'

const limit = { most: 3, window: 1000 }

function guessAt(times: readonly number[]): boolean[] {
  let count: GuessCount = NO_GUESSES
  return times.map((now) => {
    const { after, allowed } = countGuess(count, limit, now)
    count = after
    return allowed
  })
}

test.each<[string, number[], boolean[]]>([
  ['as many as the limit', [5, 6, 7], [true, true, true]],
  ['one more in the same window', [5, 6, 7, 1004], [true, true, true, false]],
  ['again when the window has ended', [5, 6, 7, 8, 1005], [true, true, true, false, true]],
  [
    'refused guesses do not lengthen the window',
    [5, 6, 7, 900, 1004, 1005],
    [true, true, true, false, false, true],
  ],
])('%s', (_, times, allowed) => {
  expect(guessAt(times)).toEqual(allowed)
})
