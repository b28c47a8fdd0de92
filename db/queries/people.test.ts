import { expect, test } from 'vitest'
import { tables } from '#db/handle.ts'
import type { Database } from '#db/open.ts'
import { forEachEngine } from '#db/testing/engines.ts'
import {
  findAbsenceOn,
  insertAbsence,
  listAbsenceCases,
  listAbsences,
  listStillOpen,
  putAbsenceCase,
  updateAbsenceEnd,
} from './absence.ts'
import { hasInterest, insertInterest, listAsideFrom, listStepsAside } from './interest.ts'
import { countHandledByUnit, countOrphans, listOrphans, type OrphanPlace } from './orphan.ts'
import { listQueue } from './queue.ts'
import { insertStaff, updateDisabled } from './staff.ts'
import { appendStaffLog, listStaffLog } from './staff-admin.ts'
import { insertTelling, listTellings } from './telling.ts'
import { listWorkload } from './workload.ts'

const AT = Date.UTC(2026, 9, 26, 1)
const DAY = 86_400_000

async function fileOne(database: Database, id: string, more: object = {}): Promise<void> {
  const { caseFiles } = tables(database.read)
  const bytes = new Uint8Array([1])
  await database.transaction(async (tx) => {
    await tx.insert(caseFiles).values({
      ...{ id, reference: `HM-26-${id}`, service: 'ask', serviceVersion: 1, kind: 'inquiry' },
      ...{ publicLevel: 'line', channel: 'web', stage: 'working', open: true, sealed: false },
      ...{ urgency: 'none', urgencyRank: 5, unitId: 'desk', locale: 'zh', receivedOn: '2026-10-26' },
      ...{ filedAt: AT, recordedAt: AT, dueAt: AT + DAY, duePaused: false, titleSealed: bytes },
      ...{ accessCodeHash: bytes, wrongCodes: 0, version: 1, idempotencyKey: id, handlerId: 'lin' },
      ...more,
    } as typeof caseFiles.$inferInsert)
  })
}

async function hire(database: Database, id: string): Promise<void> {
  await database.transaction((tx) =>
    insertStaff(tx, {
      ...{ id, login: id, nameEn: id, nameZh: id, locale: 'en', unitId: 'desk' },
      ...{ passwordHash: '', totpEnrolled: false, totpLastStep: 0, createdAt: AT },
    }),
  )
}

const absence = (id: string, fromDay: string, toDay: string, staffId = 'lin') => ({
  ...{ id, staffId, deputyId: 'zhou', fromDay, toDay, enteredBy: 'zhou', enteredAt: AT },
})

forEachEngine((make) => {
  test('an absence holds from its first to its last day; one that was called off holds on none', async () => {
    const database = await make()
    await database.transaction(async (tx) => {
      await insertAbsence(tx, absence('a', '2026-10-26', '2026-10-30'))
      await insertAbsence(tx, absence('b', '2026-11-05', '2026-11-06'))
      await updateAbsenceEnd(tx, 'b', '2026-11-01')
    })
    const on = async (day: string) => (await findAbsenceOn(database.read, 'lin', day))?.id
    expect(await on('2026-10-25')).toBeUndefined()
    expect([await on('2026-10-26'), await on('2026-10-30')]).toEqual(['a', 'a'])
    expect([await on('2026-10-31'), await on('2026-11-05')]).toEqual([undefined, undefined])
    const all = await listAbsences(database.read, '2026-10-01', '2026-12-31')
    expect(all.map(({ id }) => id)).toEqual(['a'])
  })

  test('what failed and went through later has no reason any more; only what went and is open can come back', async () => {
    const database = await make()
    await hire(database, 'lin')
    await fileOne(database, 'c1')
    await fileOne(database, 'c2', { open: false })
    const note = (caseFileId: string, reason: string | null) =>
      database.transaction((tx) =>
        putAbsenceCase(tx, { absenceId: 'a', caseFileId, reference: caseFileId, at: AT, reason }),
      )
    await note('c1', 'is-away')
    expect(await listStillOpen(database.read, 'a')).toEqual([])
    await note('c1', null)
    await note('c2', null)
    expect(await listAbsenceCases(database.read, 'a')).toMatchObject([{ reason: null }, { reason: null }])
    expect((await listStillOpen(database.read, 'a')).map(({ id }) => id)).toEqual(['c1'])
  })

  test('orphans: the handler is away that day, or disabled; each case file once', async () => {
    const database = await make()
    await hire(database, 'lin')
    await hire(database, 'old')
    await fileOne(database, 'c1')
    await fileOne(database, 'c2', { handlerId: 'old' })
    await fileOne(database, 'c3', { handlerId: null })
    const orphans = async (day: string) =>
      (await listOrphans(database.read, day, [{ sealed: false, unitIds: ['desk'] }], 10)).map(
        ({ id, disabled }) => `${id} ${disabled}`,
      )
    expect(await orphans('2026-10-26')).toEqual([])
    await database.transaction(async (tx) => {
      await insertAbsence(tx, absence('a', '2026-10-26', '2026-10-30'))
      await insertAbsence(tx, absence('b', '2026-10-26', '2026-10-26'))
      await updateDisabled(tx, 'old', AT)
    })
    expect(await orphans('2026-10-26')).toEqual(['c1 false', 'c2 true'])
    expect(await orphans('2026-10-31')).toEqual(['c2 true'])
  })

  test('orphans are listed of the units asked for and counted by unit, sealed ones apart', async () => {
    const database = await make()
    await hire(database, 'old')
    for (const [id, unitId, sealed] of [
      ['a1', 'aid', false],
      ['a2', 'aid', false],
      ['a3', 'aid', true],
      ['d1', 'desk', false],
    ] as const)
      await fileOne(database, id, { handlerId: 'old', unitId, sealed })
    await fileOne(database, 'd2', { handlerId: 'old', open: false })
    const counted = [
      { unitId: 'aid', sealed: false, n: 2 },
      { unitId: 'aid', sealed: true, n: 1 },
      { unitId: 'desk', sealed: false, n: 1 },
    ]
    expect(await countHandledByUnit(database.read, 'old')).toEqual(counted)
    expect(await countOrphans(database.read, '2026-10-26')).toEqual([])
    expect(await database.transaction((tx) => updateDisabled(tx, 'old', AT))).toBe(true)
    expect(await database.transaction((tx) => updateDisabled(tx, 'old', AT))).toBe(false)
    expect(await countOrphans(database.read, '2026-10-26')).toEqual(counted)
    const listed = async (limit: number, ...places: OrphanPlace[]) =>
      (await listOrphans(database.read, '2026-10-26', places, limit)).map(({ id }) => id)
    expect(await listed(1, { sealed: false, unitIds: ['desk'] })).toEqual(['d1'])
    const both = [
      { sealed: false, unitIds: ['desk', 'aid'] },
      { sealed: true, unitIds: ['aid'] },
    ]
    expect(await listed(10, ...both)).toEqual(['a1', 'a2', 'a3', 'd1'])
    expect(await listed(10)).toEqual([])
  })

  test('an interest is declared once and takes the case file out of the lists of that person', async () => {
    const database = await make()
    await fileOne(database, 'c1')
    await fileOne(database, 'c2')
    for (const declaredBy of ['lin', 'zhou'])
      await database.transaction((tx) =>
        insertInterest(tx, { staffId: 'lin', caseFileId: 'c1', declaredBy, declaredAt: AT }),
      )
    expect(await listStepsAside(database.read, 'lin')).toEqual(['c1'])
    expect(await listAsideFrom(database.read, 'c1')).toEqual(['lin'])
    expect(await hasInterest(database.read, 'zhou', 'c1')).toBe(false)
    for (const unitId of [null, 'desk']) {
      const list = async (hiddenFrom?: string) =>
        (
          await listQueue(
            database.read,
            { sealed: false, unitId, ...(hiddenFrom && { hiddenFrom }) },
            {},
            null,
            9,
          )
        ).map(({ id }) => id)
      expect(await list()).toEqual(['c1', 'c2'])
      expect(await list('lin')).toEqual(['c2'])
      expect(await list('zhou')).toEqual(['c1', 'c2'])
    }
  })

  test('the workload counts by handler and service, without what is sealed or closed', async () => {
    const database = await make()
    await fileOne(database, 'c1')
    await fileOne(database, 'c2', { dueAt: AT - 1, stage: 'waiting' })
    await fileOne(database, 'c3', { dueAt: AT + 7 * DAY })
    await fileOne(database, 'c4', { dueAt: AT + 7 * DAY + 1, handlerId: null })
    await fileOne(database, 'c5', { sealed: true })
    await fileOne(database, 'c6', { open: false })
    const counts = await listWorkload(database.read, { unitIds: ['desk'], now: AT, weekEndsAt: AT + 7 * DAY })
    expect(counts.toSorted((a, b) => b.open - a.open)).toEqual([
      { handlerId: 'lin', service: 'ask', open: 3, dueThisWeek: 2, overdue: 1, waiting: 1 },
      { handlerId: null, service: 'ask', open: 1, dueThisWeek: 0, overdue: 0, waiting: 0 },
    ])
  })

  test('a matter is told to a person once', async () => {
    const database = await make()
    const telling = (id: string, staffId: string) => ({
      ...{ id, staffId, matter: 'c1:7', kind: 'clock', caseFileId: null, clock: 'x', percent: 50 },
      ...{ isLate: false, unitId: 'desk', n: 1, toldAt: AT },
    })
    const told = (id: string, staffId: string) =>
      database.transaction((tx) =>
        insertTelling(tx, telling(id, staffId) as Parameters<typeof insertTelling>[1]),
      )
    expect([await told('1', 'lin'), await told('2', 'lin'), await told('3', 'zhou')]).toEqual([
      true,
      false,
      true,
    ])
    const rows = await listTellings(database.read, 'lin', AT, 10)
    expect(rows).toMatchObject([{ telling: { id: '1' }, caseFile: null }])
  })

  test('the log is read page by page, the latest first', async () => {
    const database = await make()
    for (const [i, id] of ['a', 'b', 'c'].entries())
      await database.transaction((tx) =>
        appendStaffLog(tx, { id, at: AT + i, byId: null, staffId: 'lin', act: 'created', data: {} }),
      )
    const first = await listStaffLog(database.read, { before: null, limit: 2 })
    expect(first.map(({ id }) => id)).toEqual(['c', 'b'])
    const second = await listStaffLog(database.read, { staffId: 'lin', before: first[1]!, limit: 2 })
    expect(second.map(({ id }) => id)).toEqual(['a'])
  })
})
