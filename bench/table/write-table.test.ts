import { expect, test } from 'vitest'
import { median } from './row.ts'
import { writeTable } from './write-table.ts'

test('writes figures, their ratio and whether the aim is met', () => {
  const row = {
    what: 'filings',
    ours: 1250,
    unit: '/s',
    against: 'bare',
    theirs: 5000,
    aim: 'at least 25 %',
    met: true,
  }
  const alone = { what: 'memory', ours: 91.25, unit: 'MB', against: '', theirs: null, aim: '', met: null }
  const [, , first, second] = writeTable([row, { ...alone }]).split('\n')
  expect(first!.split(/ {2,}/)).toEqual([
    'filings',
    '1,250 /s',
    'bare',
    '5,000 /s',
    '25 %',
    'at least 25 %',
    'yes',
  ])
  expect(second!.split(/ {2,}/)).toEqual(['memory', '91.3 MB'])
})

test('says NO where the aim is missed', () => {
  const row = { what: 'pages', ours: 10, unit: '/s', against: '', theirs: null, aim: '300', met: false }
  expect(writeTable([row]).split('\n')[2]).toMatch(/ NO$/)
})

test('a median leaves outliers out', () => {
  expect(median([5, 1, 900, 4, 6])).toBe(5)
  expect(() => median([])).toThrow(RangeError)
})
