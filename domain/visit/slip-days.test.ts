import { expect, test } from 'vitest'
import { slipDays } from './slip-days.ts'

type Tried = Parameters<typeof slipDays>[0][number]
const visit = (on: string, result: Tried['result'], unannounced = false) => ({ on, result, unannounced })

const TRIED = visit('2026-11-02', 'nobody-at-home')
const DONE = visit('2026-11-02', 'done')
const AGAIN = visit('2026-11-05', null)

test.each<[string, Tried[], string, string, string | null]>([
  ['nothing planned, nothing tried', [], '2026-11-02', '2026-11-02', null],
  ['taken along to the first visit', [AGAIN], '2026-11-03', '2026-11-05', null],
  ['after a try, the same day', [TRIED], '2026-11-02', '2026-11-02', null],
  ['after a try, and we come again', [TRIED, AGAIN], '2026-11-02', '2026-11-02', '2026-11-05'],
  [
    'after a try, an unannounced one follows',
    [TRIED, visit('2026-11-05', null, true)],
    '2026-11-02',
    '2026-11-02',
    null,
  ],
  ['for the second try, the day before', [TRIED, AGAIN], '2026-11-04', '2026-11-05', null],
  ['for the second try, the day itself', [TRIED, AGAIN], '2026-11-05', '2026-11-05', null],
  ['for a second try on one day', [TRIED, visit('2026-11-02', null)], '2026-11-02', '2026-11-02', null],
  ['a visit that met them is no try', [DONE, AGAIN], '2026-11-02', '2026-11-05', null],
])('%s', (_, visits, today, on, next) => {
  expect(slipDays(visits, today)).toEqual({ on, next })
})
