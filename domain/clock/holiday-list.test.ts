import { describe, expect, test } from 'vitest'
import { dealOut, type HolidayDay, holidaysOf } from './holiday-list.ts'

const day = (date: string, off = true, name: string | null = '元旦'): HolidayDay => ({ date, off, name })

describe('days are dealt out to the lists of their years', () => {
  test.each([
    ['January alone is a year', ['2027-01-01'], null, { 2027: 1 }],
    ['December goes to the year after', ['2026-12-27', '2027-01-01'], null, { 2027: 2 }],
    [
      'December of a year with a list stays',
      ['2026-05-01', '2026-12-31', '2027-01-01', '2027-05-01'],
      null,
      { 2026: 2, 2027: 2 },
    ],
    ['January after a list goes to it', ['2026-10-01', '2026-12-31', '2027-01-01'], null, { 2026: 3 }],
    ['unless its year is asked for', ['2026-10-01', '2027-01-01'], 2027, { 2026: 1, 2027: 1 }],
    [
      'the same January day each year',
      ['2026-01-01', '2027-01-01', '2028-01-01'],
      null,
      { 2026: 1, 2027: 1, 2028: 1 },
    ],
    ['the same December day each year', ['2026-12-25', '2027-12-25'], null, { 2026: 1, 2027: 1 }],
  ] as const)('%s', (_what, dates, asked, lists) => {
    const dealt = dealOut(
      dates.map((date) => day(date)),
      asked,
    )
    expect(Object.fromEntries([...dealt].map(([year, days]) => [year, days.length]))).toEqual(lists)
  })
})

test('days become holidays with spans, and those without a name go to the nearest', () => {
  const days = [
    day('2027-10-01', true, '国庆节'),
    day('2027-10-02', true, null),
    day('2027-10-04', true, '国庆节'),
    day('2027-09-26', false, null),
    day('2027-01-01'),
  ]
  expect(holidaysOf(days)).toEqual([
    { name: '元旦', off: [['2027-01-01', '2027-01-01']], worked: [] },
    {
      name: '国庆节',
      off: [
        ['2027-10-01', '2027-10-02'],
        ['2027-10-04', '2027-10-04'],
      ],
      worked: ['2027-09-26'],
    },
  ])
})
