import { expect, test } from 'vitest'
import { openTestDatabase } from '#db/testing/engines.ts'
import { allRows } from '#db/dialect/sql.ts'
import { sql } from 'drizzle-orm'
import { countLegsOf, countOrders, listLegsOf, listOrders } from './case-share.ts'
import { countUnderReview, listUnderReview } from './under-review.ts'
import { countQueue, listQueue } from './queue.ts'

test('plans', async () => {
  const { read } = await openTestDatabase()
  const session = (read as any).session
  const original = session.prepareQuery.bind(session)
  const seen: any[] = []
  session.prepareQuery = (q: any, ...rest: any[]) => { seen.push(q); return original(q, ...rest) }
  const show = async (name: string, run: () => Promise<unknown>) => {
    seen.length = 0
    await run()
    const q = seen.at(-1)
    const client = (session as any).client
    const params = q.params.map((p: any) => (typeof p === 'object' && p !== null ? 1 : p))
    const plan = client.prepare('explain query plan ' + q.sql).all(...params.map((p: any) => typeof p === 'boolean' ? Number(p) : p))
    console.log(name + '\n' + plan.map((r: any) => '  ' + r.detail).join('\n'))
  }
  const share = { units: ['a', 'b'] }
  const places = [{ sealed: false, unitId: 'a' }, { sealed: false, unitId: 'b' }]
  const town = [{ sealed: false, unitId: null }]
  await show('legs', () => listLegsOf(read, share, null, 26))
  await show('legs count', () => countLegsOf(read, share, 26))
  await show('legs many', () => listLegsOf(read, { units: 'abcdefghijklmn'.split('') }, null, 26))
  await show('orders', () => listOrders(read, places, null, 26))
  await show('orders town', () => listOrders(read, town, null, 26))
  await show('orders count', () => countOrders(read, places, 26))
  await show('reviews', () => listUnderReview(read, share, null, 26))
  await show('reviews count', () => countUnderReview(read, share, 26))
  const approving = { sealed: false, unitId: null, approving: { units: ['a'], outside: ['b'] } }
  await show('approve', () => listQueue(read, approving, { notAskedBy: 'x' }, null, 26))
  await show('approve count', () => countQueue(read, approving, { notAskedBy: 'x' }, 26))
  await show('awaits own', () => listQueue(read, { sealed: false, unitId: 'a' }, { notAskedBy: 'x' }, null, 26))
  expect(1).toBe(1)
})
