import { beforeAll, expect, test } from 'vitest'
import type { Db } from '#db/handle.ts'
import { openTestDatabase } from '#db/testing/engines.ts'
import { countLegsOf, countOrders, listLegsOf, listOrders } from './case-share.ts'
import { countQueue, listQueue } from './queue.ts'
import { countUnderReview, listUnderReview } from './under-review.ts'

type Asked = { readonly sql: string; readonly params: readonly unknown[] }
type Session = {
  prepareQuery: (asked: Asked, ...rest: readonly unknown[]) => unknown
  readonly client: { prepare(sql: string): { all(...params: unknown[]): { detail: string }[] } }
}

let read: Db
let asked: Asked
let session: Session
beforeAll(async () => {
  read = (await openTestDatabase()).read
  session = (read as unknown as { session: Session }).session
  const prepare = session.prepareQuery.bind(session)
  session.prepareQuery = (query, ...rest) => {
    asked = query
    return prepare(query, ...rest)
  }
})

const SHARE = { units: ['a', 'b', 'c', 'd', 'e', 'f'] }
const UNITS = SHARE.units.map((unitId) => ({ sealed: false, unitId }))
const TOWN = [{ sealed: false, unitId: null }]
const ASKED = { ...TOWN[0]!, approving: { units: ['a'], outside: ['b'] } }
const WAITS = { notAskedBy: 'lin' }

test.each([
  ['case_clocks_each', () => listLegsOf(read, SHARE, null, 26)],
  ['case_clocks_each', () => countLegsOf(read, SHARE, 100)],
  ['case_files_order', () => listOrders(read, UNITS, null, 26)],
  ['case_files_order', () => listOrders(read, TOWN, null, 26)],
  ['case_files_order', () => countOrders(read, UNITS, 100)],
  ['case_files_review', () => listUnderReview(read, SHARE, null, 26)],
  ['case_files_review', () => countUnderReview(read, SHARE, 100)],
  ['case_files_approving', () => listQueue(read, ASKED, WAITS, null, 26)],
  ['case_files_approving', () => countQueue(read, ASKED, WAITS, 100)],
  ['case_files_awaits', () => listQueue(read, UNITS[0]!, WAITS, null, 26)],
  ['case_files_awaits', () => countQueue(read, UNITS[0]!, WAITS, 100)],
] as const)('a list that stands beside the queue begins at %s', async (index, ask) => {
  await ask()
  const params = asked.params.map((value) => (typeof value === 'string' ? value : 1))
  const steps = session.client.prepare(`explain query plan ${asked.sql}`).all(...params)
  const tables = steps.filter(({ detail }) => / (case_files|case_clocks)\b/.test(detail))
  expect(tables[0]?.detail).toContain(`SEARCH`)
  expect(tables[0]?.detail).toContain(index)
  expect(steps.filter(({ detail }) => /^SCAN case_/.test(detail))).toEqual([])
})
