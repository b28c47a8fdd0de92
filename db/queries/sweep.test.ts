import { beforeEach, expect, test } from 'vitest'
import type { Database } from '#db/open.ts'
import { forEachEngine } from '#db/testing/engines.ts'
import { insertCaseClock } from './case-clock.ts'
import { insertCaseFile } from './case-file.ts'
import { insertOutboxItem, listOutboxDue } from './outbox.ts'
import {
  deleteOutboxDone,
  hasClockToCheck,
  listClocksToCheck,
  listClocksToRecompute,
  listWindowsPassed,
  type Waiting,
} from './sweep.ts'

const T = 1_790_000_000_000
const DAY = 86_400_000
const NONE = new Uint8Array([0])

const caseFile = (id: string, reopenUntil: number | null = null) =>
  ({
    id,
    reference: `HM-${id}`,
    service: 'suggest',
    serviceVersion: 1,
    kind: 'suggestion',
    publicLevel: 'line',
    channel: 'web',
    stage: 'filed',
    open: true,
    sealed: false,
    urgency: 'none',
    urgencyRank: 5,
    unitId: 'desk',
    locale: 'zh',
    receivedOn: '2026-10-12',
    filedAt: T,
    recordedAt: T,
    reopenUntil,
    dueAt: T,
    duePaused: false,
    titleSealed: NONE,
    accessCodeHash: NONE,
    wrongCodes: 0,
    version: 1,
    idempotencyKey: id,
  }) as const

const clock = (caseFileId: string, nextCheckAt: number | null, more: object = {}) =>
  ({
    id: `clock-${caseFileId}`,
    caseFileId,
    clock: 'first-answer',
    round: 0,
    clockVersion: 1,
    regime: 'suggestion',
    holder: 'authority',
    unitId: 'desk',
    state: 'running',
    running: true,
    startedAt: T,
    dueAt: T,
    provisional: false,
    warned: 0,
    nextCheckAt,
    ...more,
  }) as const

forEachEngine((make) => {
  let database: Database
  beforeEach(async () => {
    database = await make()
    await database.transaction(async (tx) => {
      const files = [
        caseFile('a', T + 1),
        caseFile('b', T + 1),
        caseFile('c', T),
        caseFile('d'),
        caseFile('e', T + 9),
      ]
      for (const row of files) await insertCaseFile(tx, row)
      await insertCaseClock(tx, clock('a', T + 1))
      await insertCaseClock(tx, clock('b', T + 1, { provisional: true }))
      await insertCaseClock(tx, clock('c', T, { provisional: true, running: false }))
      await insertCaseClock(tx, clock('d', null, { provisional: true }))
      await insertCaseClock(tx, clock('e', T + 9))
    })
  })

  /** Walks a line page by page, two at a time. */
  async function walk(list: (after: Waiting | null) => Promise<Waiting[]>): Promise<string[]> {
    const found: string[] = []
    for (let after: Waiting | null = null; ; ) {
      const page: Waiting[] = await list(after)
      if (page.length === 0) return found
      found.push(...page.map(({ caseFileId }) => caseFileId))
      after = page.at(-1)!
    }
  }

  test('clocks are listed by the time for which they wait, up to now, page by page', async () => {
    expect(await walk((after) => listClocksToCheck(database.read, T + 1, after, 2))).toEqual(['c', 'a', 'b'])
    expect(await walk((after) => listClocksToCheck(database.read, T - 1, after, 2))).toEqual([])
  })

  test('of one case file it is known whether a clock waits', async () => {
    const waits = await Promise.all(['a', 'd', 'e'].map((id) => hasClockToCheck(database.read, id, T + 1)))
    expect(waits).toEqual([true, false, false])
  })

  test('reopen windows are listed when they have passed', async () => {
    expect(await walk((after) => listWindowsPassed(database.read, T + 1, after, 2))).toEqual(['c', 'a', 'b'])
  })

  test('provisional dates are listed where the clock runs', async () => {
    expect(await walk((after) => listClocksToRecompute(database.read, null, after, 1))).toEqual(['b', 'd'])
  })

  test.each([
    ['the clocks that ran in it and those that are paused', 0, DAY, ['b', 'd', 'f', 'g']],
    ['none that ended before it', 2 * DAY, 3 * DAY, ['b', 'd', 'f']],
    ['none that began after it', -2 * DAY, -DAY, ['b', 'd']],
  ])('a span of changed days lists beside them %s', async (_what, from, to, found) => {
    await database.transaction(async (tx) => {
      for (const id of ['f', 'g', 'h']) await insertCaseFile(tx, caseFile(id))
      await insertCaseClock(tx, clock('f', null, { dueAt: null, dueOn: null, provisional: false }))
      await insertCaseClock(tx, clock('g', null, { dueAt: T + DAY, provisional: false }))
      await insertCaseClock(tx, clock('h', null, { dueAt: T + DAY, provisional: false, running: false }))
    })
    const span = { from: T + from, to: T + to }
    const list = (after: Waiting | null) => listClocksToRecompute(database.read, span, after, 2)
    const kept = (await walk(list)).filter((id) => !['a', 'c', 'e'].includes(id))
    expect(kept).toEqual(found)
  })

  test('messages that are done go, those that wait stay', async () => {
    const message = (id: string, nextAt: number | null, createdAt: number) =>
      ({ id, change: id, sealed: NONE, attempts: 0, nextAt, createdAt }) as const
    await database.transaction(async (tx) => {
      await insertOutboxItem(tx, message('done', null, T - 1))
      await insertOutboxItem(tx, message('waiting', T - 5, T - 1))
      await deleteOutboxDone(tx, T)
    })
    expect((await listOutboxDue(database.read, T, 9)).map(({ id }) => id)).toEqual(['waiting'])
  })
})
