import { expect, test } from 'vitest'
import { type Db, insertRow } from '#db/handle.ts'
import { forEachEngine } from '#db/testing/engines.ts'
import { newId } from '#domain/identity/id.ts'
import { differenceOf, type FigureCell, keyOfCell, type Tally } from '#domain/measure/figure.ts'
import {
  addFigures,
  firstFigureMonth,
  listClockCells,
  listCounts,
  listMonthlyCounts,
  listOpenCounts,
  listSealedYears,
} from './figure.ts'
import { listActs, listClocks, listFiled, listOpen } from './listing.ts'
import { listNearestDue, listOverdueClocks, listOverdueFiles } from './measure.ts'
import { findPublicLine, lastEventId, listPublicClocks, listPublicLines } from './public-line.ts'

const DAY = 86_400_000
const NOW = Date.UTC(2026, 9, 20)
let made = 0
const idAt = (at: number) => newId(at, new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0, 0, made++ % 250]))

type Given = {
  reference: string
  level?: 'line' | 'counted'
  sealed?: boolean
  open?: boolean
  unitId?: string
  filedAt?: number
  dueAt?: number
}

async function insertFile(
  tx: Db,
  {
    reference,
    level = 'line',
    sealed = false,
    open = true,
    unitId = 'desk',
    filedAt = NOW - 9 * DAY,
    dueAt = NOW + DAY,
  }: Given,
): Promise<string> {
  const id = idAt(filedAt)
  await insertRow(tx, 'caseFiles', {
    id,
    reference,
    service: 'ask-a-question',
    serviceVersion: 1,
    kind: 'inquiry',
    publicLevel: level,
    channel: 'web',
    stage: open ? 'accepted' : 'closed',
    open,
    sealed,
    urgency: 'none',
    urgencyRank: 5,
    unitId,
    subdistrictId: 'nanhe',
    locale: 'en',
    receivedOn: '2026-10-11',
    filedAt,
    recordedAt: filedAt,
    dueAt,
    duePaused: false,
    titleSealed: new Uint8Array(),
    accessCodeHash: new Uint8Array(),
    wrongCodes: 0,
    version: 1,
    idempotencyKey: reference,
  })
  return id
}

async function insertClock(
  tx: Db,
  caseFileId: string,
  clock: string,
  dueOn: string,
  stoppedAt: number | null = null,
  state: 'running' | 'met' | 'missed' = 'running',
) {
  await insertRow(tx, 'caseClocks', {
    id: idAt(NOW - 9 * DAY),
    caseFileId,
    clock,
    round: 0,
    clockVersion: 1,
    regime: 'inquiry',
    holder: 'authority',
    unitId: 'desk',
    state,
    running: stoppedAt === null,
    startedAt: NOW - 9 * DAY,
    dueAt: Date.parse(`${dueOn}T16:00:00Z`),
    dueOn,
    provisional: false,
    stoppedAt,
    warned: 0,
  })
}

async function insertEvent(
  tx: Db,
  caseFileId: string,
  number: number,
  type: string,
  at: number,
): Promise<void> {
  await insertRow(tx, 'caseEvents', {
    id: idAt(at),
    caseFileId,
    number,
    type,
    at,
    recordedAt: at,
    actorKind: 'staff',
    data: {},
  })
}

const cell = (figure: FigureCell['figure'], period: string, more: Partial<FigureCell> = {}): FigureCell => ({
  figure,
  period,
  unitId: 'desk',
  service: 'ask-a-question',
  areaId: 'nanhe',
  bucket: 0,
  ...more,
})
const tally = (...cells: FigureCell[]): Tally =>
  new Map(cells.map((one) => [keyOfCell(one), { cell: one, n: 1 }]))

forEachEngine((make) => {
  test('the roll-up adds, takes back and is summed over months', async () => {
    const { read, transaction } = await make()
    const cells = [
      cell('received', '2026-09'),
      cell('received', '2026-10'),
      cell('received', '2026-10', { unitId: 'lamps' }),
      cell('open', '2026-10-02'),
      cell('clocks-ended', '2026-11', { bucket: 202610 }),
      cell('sealed-received', '2025', { unitId: '', service: '', areaId: '' }),
    ]
    await transaction((tx) => addFigures(tx, differenceOf(new Map(), tally(...cells))))
    await transaction((tx) => addFigures(tx, differenceOf(new Map(), tally(cells[0]!))))
    await transaction((tx) => addFigures(tx, differenceOf(tally(cells[3]!), new Map())))

    const counts = await listCounts(read, ['received', 'open'], '2026-09', '2026-10', { unitIds: ['desk'] })
    expect(counts).toEqual([
      { figure: 'received', unitId: 'desk', service: 'ask-a-question', areaId: 'nanhe', bucket: 0, n: 3 },
    ])
    const monthly = await listMonthlyCounts(read, ['received'], '2026-09', '2026-10')
    expect(monthly.map(({ month, n }) => `${month} ${n}`).sort()).toEqual(['2026-09 2', '2026-10 2'])
    const clocks = await listClockCells(
      read,
      { from: '2026-10', to: '2026-10', first: 202610, last: 202610 },
      { areaId: 'nanhe' },
    )
    expect(clocks).toMatchObject([{ period: '2026-11', bucket: 202610, n: 1 }])
    expect(await listOpenCounts(read)).toEqual([])
    expect(await listSealedYears(read)).toEqual([{ year: '2025', n: 1 }])
    expect(await firstFigureMonth(read)).toBe('2026-09')
  })

  test('what is late and what ends next, without sealed case files', async () => {
    const { read, transaction } = await make()
    await transaction(async (tx) => {
      const late = await insertFile(tx, { reference: 'A', dueAt: NOW - DAY })
      await insertClock(tx, late, 'first-answer', '2026-10-15')
      await insertClock(tx, late, 'other', '2026-10-16')
      await insertClock(tx, late, 'later', '2026-10-25')
      const sealed = await insertFile(tx, { reference: 'B', sealed: true, dueAt: NOW - DAY })
      await insertClock(tx, sealed, 'first-answer', '2026-10-15')
      await insertClock(
        tx,
        await insertFile(tx, { reference: 'C', unitId: 'lamps' }),
        'first-answer',
        '2026-10-22',
      )
    })
    const overdue = await listOverdueClocks(read, { from: '2026-10', to: '2026-10', now: NOW })
    const place = {
      month: '2026-10',
      unitId: 'desk',
      service: 'ask-a-question',
      areaId: 'nanhe',
      bucket: 202610,
    }
    expect(overdue).toEqual([
      { ...place, figure: 'clocks-overdue', n: 2 },
      { ...place, figure: 'overdue-files', n: 1 },
    ])
    expect(await listOverdueFiles(read, NOW)).toEqual([
      { unitId: 'desk', service: 'ask-a-question', areaId: 'nanhe', n: 1 },
    ])
    expect((await listNearestDue(read, NOW, 10)).map(({ reference }) => reference)).toEqual(['C', 'A'])
    expect(
      (await listNearestDue(read, NOW, 10, { unitIds: ['lamps'] })).map(({ reference }) => reference),
    ).toEqual(['C'])
  })

  test('public lines: page after page, never a counted or sealed one', async () => {
    const { read, transaction } = await make()
    await transaction(async (tx) => {
      for (const [i, reference] of ['A', 'B', 'C'].entries())
        await insertFile(tx, { reference, filedAt: NOW - i * DAY })
      await insertFile(tx, { reference: 'D', level: 'counted' })
      await insertFile(tx, { reference: 'E', sealed: true })
    })
    const first = await listPublicLines(read, {}, null, 2)
    expect(first.map(({ reference }) => reference)).toEqual(['A', 'B'])
    expect((await listPublicLines(read, {}, first[1]!, 2)).map(({ reference }) => reference)).toEqual(['C'])
    expect(await listPublicLines(read, { unitId: 'lamps' }, null, 2)).toEqual([])
    expect(
      await listPublicLines(read, { from: NOW - DAY, before: NOW, areaId: 'nanhe' }, null, 5),
    ).toMatchObject([{ reference: 'B' }])
    expect(await findPublicLine(read, 'A')).toMatchObject({ reference: 'A', areaId: 'nanhe' })
    for (const reference of ['D', 'E', 'F']) expect(await findPublicLine(read, reference)).toBeUndefined()
    expect(await listPublicClocks(read, [first[0]!.id])).toEqual([])
  })

  test('lists behind numbers', async () => {
    const { read, transaction } = await make()
    const october = { from: Date.UTC(2026, 9, 1) - 8 * 3_600_000, to: Date.UTC(2026, 10, 1) - 8 * 3_600_000 }
    await transaction(async (tx) => {
      const a = await insertFile(tx, { reference: 'A' })
      await insertEvent(tx, a, 1, 'filed', NOW - 9 * DAY)
      await insertEvent(tx, a, 2, 'accepted', NOW - 8 * DAY)
      await insertEvent(tx, a, 3, 'messaged', NOW - 7 * DAY)
      await insertClock(tx, a, 'kept', '2026-10-31', NOW - DAY, 'met')
      await insertClock(tx, a, 'missed', '2026-09-30', NOW - DAY, 'missed')
      await insertClock(tx, a, 'overdue', '2026-10-15')
      await insertClock(tx, a, 'running', '2026-10-29')
      await insertClock(tx, a, 'elsewhere', '2026-12-01', Date.UTC(2026, 10, 5), 'met')
      await insertFile(tx, { reference: 'B', open: false })
    })
    const page = { after: '', limit: 10 }
    const days = { from: '2026-10-01', to: '2026-10-31' }
    const clocks = async (state: 'all' | 'kept' | 'missed') =>
      (await listClocks(read, { ...october, now: NOW, state }, page)).map(({ clock }) => clock).sort()
    expect((await listFiled(read, days, page)).map(({ reference }) => reference).sort()).toEqual(['A', 'B'])
    expect((await listOpen(read, days, page)).map(({ reference }) => reference)).toEqual(['A'])
    expect(await clocks('all')).toEqual(['kept', 'missed', 'overdue'])
    expect(await clocks('kept')).toEqual(['kept'])
    expect(await clocks('missed')).toEqual(['missed', 'overdue'])
    const acts = (onlyFirst: boolean) =>
      listActs(read, { ...october, types: ['accepted', 'messaged'], onlyFirst }, page)
    expect((await acts(false)).map(({ at }) => at)).toEqual([NOW - 8 * DAY, NOW - 7 * DAY])
    expect((await acts(true)).map(({ at }) => at)).toEqual([NOW - 8 * DAY])
    expect(await lastEventId(read)).toHaveLength(26)
  })
})
