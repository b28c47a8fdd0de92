import { expect, test } from 'vitest'
import type { Database } from '#db/open.ts'
import { forEachEngine } from '#db/testing/engines.ts'
import { insertCaseFile, type NewCaseFileRow } from './case-file.ts'
import { listByPerson, listClosed, listFound, listSentOn } from './case-list.ts'
import { countAmong, countHandled, countQueue, listHandled, listQueue } from './queue.ts'
import { putCaseSearch } from './search.ts'

const HOUR = 3_600_000
const AID = { sealed: false, unitId: 'aid' }
const TOWN = { sealed: false, unitId: null }

function row(id: string, more: Partial<NewCaseFileRow> = {}): NewCaseFileRow {
  return {
    id,
    reference: `HM-26-${id}`,
    service: 'petition',
    serviceVersion: 1,
    kind: 'complaint',
    publicLevel: 'counted',
    channel: 'web',
    stage: 'filed',
    open: true,
    sealed: false,
    urgency: 'none',
    urgencyRank: 3,
    unitId: 'aid',
    locale: 'zh',
    receivedOn: '2026-10-26',
    filedAt: HOUR,
    recordedAt: HOUR,
    dueAt: 10 * HOUR,
    duePaused: false,
    titleSealed: new Uint8Array([1]),
    accessCodeHash: new Uint8Array([2]),
    wrongCodes: 0,
    version: 1,
    idempotencyKey: id,
    ...more,
  }
}

const ROWS = [
  row('d', { dueAt: 30 * HOUR }),
  row('b', { dueAt: 20 * HOUR, handlerId: 'lin', stage: 'working' }),
  row('a', { dueAt: 20 * HOUR, personHash: new Uint8Array([7, 7]) }),
  row('e', { urgency: 'life', urgencyRank: 0, dueAt: 90 * HOUR }),
  row('f', {
    unitId: 'desk',
    dueAt: 5 * HOUR,
    sendingUnitId: 'aid',
    service: 'suggest',
    subdistrictId: 'nanhe',
  }),
  row('s', { sealed: true }),
  row('y', { open: false, stage: 'closed', closedAt: 50 * HOUR, dueAt: 99 * HOUR }),
  row('z', { open: false, stage: 'closed', closedAt: 50 * HOUR, dueAt: 99 * HOUR }),
]

async function filled(make: () => Promise<Database>) {
  const database = await make()
  await database.transaction(async (tx) => {
    for (const one of ROWS) await insertCaseFile(tx, one)
    await putCaseSearch(tx, 'a', ['t1', 't2'])
    await putCaseSearch(tx, 's', ['t1', 't2'])
  })
  return database.read
}

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).join('')

forEachEngine((make) => {
  test('a place is listed by urgency, due end and id, page after page', async () => {
    const read = await filled(make)
    expect(ids(await listQueue(read, AID, {}, null, 9))).toBe('eabd')
    const [, second] = await listQueue(read, AID, {}, null, 2)
    expect(ids(await listQueue(read, AID, {}, second!, 9))).toBe('bd')
    expect(ids(await listQueue(read, TOWN, {}, null, 9))).toBe('efabd')
    expect(ids(await listQueue(read, { sealed: true, unitId: null }, {}, null, 9))).toBe('s')
  })

  test.each([
    [{ stage: 'working' }, 'b'],
    [{ service: 'suggest' }, 'f'],
    [{ subdistrictId: 'nanhe' }, 'f'],
    [{ urgencyRank: 0 }, 'e'],
    [{ isNotTaken: true }, 'efad'],
    [{ dueBefore: 20 * HOUR + 1 }, 'fab'],
    [{ isNotTaken: true, dueBefore: 20 * HOUR + 1, urgencyRank: 3 }, 'fa'],
  ] as const)('%j narrows a list and its count alike', async (filter, found) => {
    const read = await filled(make)
    expect(ids(await listQueue(read, TOWN, filter, null, 9))).toBe(found)
    expect(await countQueue(read, TOWN, filter, 9)).toBe(found.length)
    expect(await countQueue(read, TOWN, filter, 1)).toBe(1)
  })

  test('a count among the first lines looks no further', async () => {
    const read = await filled(make)
    expect(await countAmong(read, TOWN, { stage: 'working' }, 9)).toEqual({ n: 1, isAll: true })
    expect(await countAmong(read, TOWN, { stage: 'working' }, 3)).toEqual({ n: 0, isAll: false })
    expect(await countAmong(read, TOWN, {}, 3)).toEqual({ n: 3, isAll: false })
    expect(await countHandled(read, 'lin', 9, { stage: 'filed' })).toBe(0)
  })

  test('what somebody handles, sent on, closed, asked before', async () => {
    const read = await filled(make)
    expect(ids(await listHandled(read, 'lin', {}, null, 9))).toBe('b')
    expect(await countHandled(read, 'lin', 9)).toBe(1)
    expect(ids(await listSentOn(read, ['aid'], 9))).toBe('f')
    expect(ids(await listClosed(read, [AID], null, 9))).toBe('zy')
    expect(ids(await listClosed(read, [AID], { closedAt: 50 * HOUR, id: 'z' }, 9))).toBe('y')
    expect(ids(await listByPerson(read, new Uint8Array([7, 7])))).toBe('a')
  })

  test('search looks only where one may', async () => {
    const read = await filled(make)
    expect(ids(await listFound(read, [AID], [['t1', 't2']], 9))).toBe('a')
    expect(ids(await listFound(read, [{ sealed: false, unitId: 'desk' }], [['t1']], 9))).toBe('')
    expect(ids(await listFound(read, [], [['t1']], 9))).toBe('')
    expect(
      ids(await listFound(read, [TOWN, { sealed: true, unitId: null }], [['t2']], 9))
        .split('')
        .sort()
        .join(''),
    ).toBe('as')
  })
})
