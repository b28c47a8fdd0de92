import { expect, test } from 'vitest'
import { shareWords } from './share-words.ts'

test.each([
  [0, '0.0%'],
  [0.0004, '0.1%'],
  [0.94, '94.0%'],
  [52 / 53, '98.1%'],
  [0.9999, '99.9%'],
  [1, '100.0%'],
])('%f is %s', (share, words) => {
  expect(shareWords(share, 'en')).toBe(words)
  expect(shareWords(share, 'zh')).toBe(words)
})
