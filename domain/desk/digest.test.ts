import { expect, test } from 'vitest'
import { sortDues } from './digest.ts'

const due = (reference: string, dueOn: string, dueAt: number) => ({
  reference,
  dueOn,
  dueAt,
  title: { en: 'Answer', 'zh-Hans': '答复' },
})

test('a deadline stands in one group only, by its day', () => {
  const sorted = sortDues(
    [
      due('past', '2026-10-26', 5),
      due('now', '2026-10-27', 20),
      due('sunday', '2026-11-01', 30),
      due('later', '2026-11-02', 40),
    ],
    { now: 10, today: '2026-10-27', weekEnds: '2026-11-01' },
  )
  const names = Object.fromEntries(
    Object.entries(sorted).map(([group, list]) => [group, list.map(({ reference }) => reference)]),
  )
  expect(names).toEqual({ late: ['past'], today: ['now'], thisWeek: ['sunday'] })
})
