import { expect, test } from 'vitest'
import type { Database } from '#db/open.ts'
import { forEachEngine } from '#db/testing/engines.ts'
import { UNDECIDED } from '#domain/case-file/move-rules/rule.ts'
import { insertCaseFile, type NewCaseFileRow } from './case-file.ts'
import { insertInterest } from './interest.ts'
import { insertStaff } from './staff.ts'
import { countVisitsBefore, listPlannedVisits, listUnplanned } from './visit.ts'

const DAY = '2026-10-27'
const PLACE = { unitIds: ['nanhe', 'beiqiao'] }

function row(id: string, more: Partial<NewCaseFileRow> = {}): NewCaseFileRow {
  return {
    ...{ id, reference: `HM-26-${id}`, service: 'aid', serviceVersion: 1, kind: 'application' },
    ...{ publicLevel: 'counted', channel: 'web', stage: 'working', open: true, sealed: false },
    ...{ urgency: 'none', urgencyRank: 5, unitId: 'nanhe', locale: 'zh', receivedOn: '2026-10-26' },
    ...{ filedAt: 1, recordedAt: 1, dueAt: 10, duePaused: false, titleSealed: new Uint8Array([1]) },
    ...{ accessCodeHash: new Uint8Array([2]), wrongCodes: 0, version: 1, idempotencyKey: id },
    ...more,
  } as NewCaseFileRow
}

const ROWS = [
  row('c', { visitOn: DAY }),
  row('a', { visitOn: DAY, unitId: 'beiqiao' }),
  row('b', { visitOn: DAY, unitId: 'elsewhere' }),
  row('s', { visitOn: DAY, sealed: true }),
  row('o', { visitOn: '2026-10-20' }),
  row('p', { visitOn: '2026-10-21' }),
  row('q', { visitOn: '2026-10-21' }),
  row('u', { dueAt: 30 }),
  row('v', { dueAt: 20 }),
  row('w', { dueAt: 5, kind: 'complaint' }),
  row('x', { stage: 'decided' }),
  row('y', { stage: 'closed', open: false }),
]

async function filled(make: () => Promise<Database>): Promise<Database> {
  const database = await make()
  await database.transaction(async (tx) => {
    for (const one of ROWS) await insertCaseFile(tx, one)
  })
  return database
}

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).join('')

forEachEngine((make) => {
  test('the visits of a day are those of the units asked for, never a sealed one, and no more than asked for', async () => {
    const { read } = await filled(make)
    expect(ids(await listPlannedVisits(read, PLACE, DAY, 200))).toBe('ac')
    expect(ids(await listPlannedVisits(read, PLACE, DAY, 1))).toBe('a')
    expect(ids(await listPlannedVisits(read, { unitIds: [] }, DAY, 200))).toBe('')
  })

  test('earlier days whose visits nobody entered, the latest first', async () => {
    const { read } = await filled(make)
    expect(await countVisitsBefore(read, PLACE, DAY, 10)).toEqual([
      { day: '2026-10-21', visits: 2 },
      { day: '2026-10-20', visits: 1 },
    ])
    expect(await countVisitsBefore(read, PLACE, DAY, 1)).toHaveLength(1)
  })

  test('what can be added: open, undecided, no visit planned; applications first, then by due end', async () => {
    const { read } = await filled(make)
    expect(ids(await listUnplanned(read, PLACE, UNDECIDED, 200))).toBe('vuw')
  })

  test('what somebody stepped aside from is in no list of theirs', async () => {
    const database = await filled(make)
    await database.transaction(async (tx) => {
      await insertStaff(tx, {
        ...{ id: 'lin', login: 'lin', nameEn: 'lin', nameZh: 'lin', locale: 'en', unitId: 'nanhe' },
        ...{ passwordHash: '', totpEnrolled: false, totpLastStep: 0, createdAt: 1 },
      })
      for (const caseFileId of ['c', 'u', 'o'])
        await insertInterest(tx, { staffId: 'lin', caseFileId, declaredBy: 'lin', declaredAt: 1 })
    })
    const place = { ...PLACE, hiddenFrom: 'lin' }
    expect(ids(await listPlannedVisits(database.read, place, DAY, 200))).toBe('a')
    expect(ids(await listUnplanned(database.read, place, UNDECIDED, 200))).toBe('vw')
    expect(await countVisitsBefore(database.read, place, DAY, 10)).toHaveLength(1)
  })
})
