import { beforeEach, expect, test } from 'vitest'
import type { Database } from '#db/open.ts'
import { forEachEngine } from '#db/testing/engines.ts'
import { insertCaseClock } from './case-clock.ts'
import { insertCaseFile } from './case-file.ts'
import { countLegsOf, countOrders, listLegsOf, listOrders } from './case-share.ts'

const T = 1_790_000_000_000
const DAY = 86_400_000
const NONE = new Uint8Array([0])

const caseFile = (id: string, more: { sealed?: boolean; orderState?: 'open' | 'answered' } = {}) =>
  ({
    id,
    reference: `HM-${id}`,
    service: 'suggest',
    serviceVersion: 1,
    kind: 'suggestion',
    publicLevel: 'line',
    channel: 'web',
    stage: 'working',
    open: true,
    sealed: false,
    urgency: 'none',
    urgencyRank: 5,
    unitId: 'desk',
    locale: 'zh',
    receivedOn: '2026-10-12',
    filedAt: T,
    recordedAt: T,
    dueAt: T,
    duePaused: false,
    titleSealed: NONE,
    accessCodeHash: NONE,
    wrongCodes: 0,
    version: 1,
    idempotencyKey: `k${id}`,
    ...more,
  }) as const

const clock = (
  caseFileId: string,
  name: string,
  subject: string,
  unitId: string,
  days: number,
  running = true,
) =>
  ({
    id: `${caseFileId}-${subject}`,
    caseFileId,
    clock: name,
    subject,
    round: 0,
    clockVersion: 1,
    regime: 'every-case-file',
    holder: 'authority',
    unitId,
    state: running ? 'running' : 'met',
    running,
    startedAt: T,
    dueAt: T + days * DAY,
    dueOn: '2026-10-20',
    provisional: false,
    stoppedAt: running ? null : T,
    warned: 0,
    breachedAt: null,
    nextCheckAt: null,
  }) as const

forEachEngine((make) => {
  let database: Database
  beforeEach(async () => {
    database = await make()
    await database.transaction(async (tx) => {
      await insertCaseFile(tx, caseFile('a', { orderState: 'open' }))
      await insertCaseFile(tx, caseFile('b', { orderState: 'answered' }))
      await insertCaseFile(tx, caseFile('c', { sealed: true, orderState: 'open' }))
      for (const one of [
        clock('a', 'leg-answer', 'leg-1', 'aid', 5),
        clock('a', 'leg-answer', 'leg-2', 'care', 2),
        clock('b', 'leg-answer', 'leg-1', 'aid', 3),
        clock('b', 'leg-answer', 'leg-2', 'care', 1, false),
        clock('c', 'leg-answer', 'leg-1', 'aid', 1),
        clock('a', 'supervision-order', 'order-1', 'desk', 1, false),
        clock('a', 'supervision-order', 'order-2', 'desk', 9),
        clock('b', 'supervision-order', 'order-1', 'desk', 4, false),
        clock('c', 'supervision-order', 'order-1', 'desk', 1),
      ])
        await insertCaseClock(tx, one)
    })
  })

  const dues = (rows: readonly { id: string; dueAt: number }[]) =>
    rows.map(({ id, dueAt }) => [id, (dueAt - T) / DAY])

  test('parts of a unit come by their own last day, without answered and sealed ones', async () => {
    expect(dues(await listLegsOf(database.read, { units: ['aid'] }, null, 9))).toEqual([
      ['b', 3],
      ['a', 5],
    ])
    expect(dues(await listLegsOf(database.read, { units: ['aid', 'care'] }, null, 9))).toEqual([
      ['a', 2],
      ['b', 3],
    ])
    expect(await listLegsOf(database.read, { units: [] }, null, 9)).toEqual([])
  })

  test('a page goes on after the last line of the one before', async () => {
    const [first] = await listLegsOf(database.read, { units: ['aid'] }, null, 1)
    expect(dues(await listLegsOf(database.read, { units: ['aid'] }, first!, 9))).toEqual([['a', 5]])
  })

  test('a case file with two parts is one line, on whatever page, and holds back none after it', async () => {
    const both = { units: ['aid', 'care'] }
    const [first, ...none] = await listLegsOf(database.read, both, null, 1)
    expect(dues([first!, ...none])).toEqual([['a', 2]])
    expect(dues(await listLegsOf(database.read, both, null, 2))).toEqual([
      ['a', 2],
      ['b', 3],
    ])
    expect(dues(await listLegsOf(database.read, both, first!, 9))).toEqual([['b', 3]])
    expect(await countLegsOf(database.read, both, 9)).toBe(2)
    expect(await countLegsOf(database.read, both, 1)).toBe(1)
  })

  test('of answered orders the latest counts, and the case file comes once', async () => {
    await database.transaction((tx) =>
      insertCaseClock(tx, {
        ...clock('b', 'supervision-order', 'order-2', 'desk', 12, false),
        startedAt: T + DAY,
      }),
    )
    const town = [{ sealed: false, unitId: null }]
    const [first, second, ...more] = await listOrders(database.read, town, null, 9)
    expect(dues([first!, second!, ...more])).toEqual([
      ['a', 9],
      ['b', 12],
    ])
    expect(await listOrders(database.read, town, second!, 9)).toEqual([])
    expect(await countOrders(database.read, town, 9)).toBe(2)
  })

  test('orders that stand come by their last day, in one unit or the town', async () => {
    const town = [{ sealed: false, unitId: null }]
    const expected = [
      ['b', 4],
      ['a', 9],
    ]
    expect(dues(await listOrders(database.read, town, null, 9))).toEqual(expected)
    expect(dues(await listOrders(database.read, [{ sealed: false, unitId: 'desk' }], null, 9))).toEqual(
      expected,
    )
    expect(await listOrders(database.read, [{ sealed: false, unitId: 'aid' }], null, 9)).toEqual([])
    expect(await listOrders(database.read, [{ sealed: true, unitId: null }], null, 9)).toEqual([])
  })
})
