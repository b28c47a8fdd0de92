import { expect, test } from 'vitest'
import { forEachEngine } from '#db/testing/engines.ts'
import { findBulkRun, finishBulkRun, insertBulkRun, planBulkRun, undoBulkRun } from './bulk-run.ts'
import {
  findDeskSetting,
  findStaffByCalendar,
  listDigestReaders,
  markDigest,
  putDeskSetting,
} from './desk-setting.ts'
import { listPresences, putPresence } from './presence.ts'
import { insertSavedView, listSavedViews } from './saved-view.ts'
import { insertStaff } from './staff.ts'
import { deleteStaffDraftsOn, listStaffDrafts, putStaffDraft } from './staff-draft.ts'
import { deleteCaseTag, deleteIfUnused, holdTag, insertCaseTag, listTags, listTagsOn } from './tag.ts'

const BYTES = new Uint8Array([1, 2, 3])

forEachEngine((make) => {
  test('own lists and those of one’s units, by name', async () => {
    const { transaction, read } = await make()
    const view = (id: string, ownerId: string, unitId: string | null) => ({
      id,
      ownerId,
      unitId,
      name: id,
      query: '',
      createdAt: 1,
    })
    await transaction(async (tx) => {
      for (const row of [
        view('c', 'lin', null),
        view('b', 'fang', 'aid'),
        view('a', 'fang', null),
        view('d', 'lin', 'desk'),
      ])
        await insertSavedView(tx, row)
    })
    expect((await listSavedViews(read, 'lin', ['aid'])).map(({ id }) => id)).toEqual(['b', 'c'])
    expect((await listSavedViews(read, 'lin', [])).map(({ id }) => id)).toEqual(['c'])
  })

  test('a tag is put on once, and forgotten when nothing carries it', async () => {
    const { transaction, read } = await make()
    const put = { caseFileId: 'case', tagId: 't', taggedBy: 'lin', taggedAt: 1 }
    await transaction(async (tx) => {
      const winter = { unitId: 'aid', name: 'Winter', folded: 'winter', createdAt: 1 }
      expect(await holdTag(tx, { ...winter, id: 't' })).toBe('t')
      expect(await holdTag(tx, { ...winter, id: 'again' })).toBe('t')
      await holdTag(tx, { id: 'u', unitId: 'aid', name: 'Unused', folded: 'unused', createdAt: 1 })
      expect(await insertCaseTag(tx, put)).toBe(true)
      expect(await insertCaseTag(tx, put)).toBe(false)
      for (const id of ['t', 'u']) await deleteIfUnused(tx, id)
    })
    expect(await listTags(read, ['aid'], 9)).toEqual([{ id: 't', name: 'Winter', unitId: 'aid' }])
    expect((await listTagsOn(read, 'case')).map(({ id }) => id)).toEqual(['t'])
    expect(await transaction((tx) => deleteCaseTag(tx, 'case', 't'))).toBe(true)
    expect(await transaction((tx) => deleteCaseTag(tx, 'case', 't'))).toBe(false)
  })

  test('one presence and one draft for each person', async () => {
    const { transaction, read } = await make()
    const presence = { caseFileId: 'case', staffId: 'lin', move: 'message', startedAt: 1, seenAt: 5 }
    const draft = { id: 'd', staffId: 'lin', caseFileId: 'case', move: 'message', sealed: BYTES, savedAt: 1 }
    await transaction(async (tx) => {
      await putPresence(tx, presence)
      await putPresence(tx, { ...presence, seenAt: 9 })
      await putStaffDraft(tx, draft)
      await putStaffDraft(tx, { ...draft, id: 'e', savedAt: 7 })
    })
    expect(await listPresences(read, 'case', 'fang', 6)).toEqual([{ ...presence, seenAt: 9 }])
    expect(await listPresences(read, 'case', 'lin', 6)).toEqual([])
    expect(await listPresences(read, 'case', 'fang', 9)).toEqual([])
    expect(await listStaffDrafts(read, 'lin', 'case')).toMatchObject([{ id: 'd', savedAt: 7 }])
    await transaction((tx) => deleteStaffDraftsOn(tx, 'case'))
    expect(await listStaffDrafts(read, 'lin', 'case')).toEqual([])
  })

  test('settings keep what is not changed; nobody who is disabled is found by them', async () => {
    const { transaction, read } = await make()
    const person = {
      nameEn: 'Lin',
      nameZh: '林',
      locale: 'en',
      unitId: 'aid',
      passwordHash: '',
      totpEnrolled: false,
      totpLastStep: 0,
      createdAt: 1,
    }
    await transaction(async (tx) => {
      await insertStaff(tx, { ...person, id: 'lin', login: 'lin' })
      await insertStaff(tx, { ...person, id: 'gone', login: 'gone', disabledAt: 2 })
      await putDeskSetting(tx, 'lin', { calendarHash: BYTES })
      await putDeskSetting(tx, 'lin', { wantsDigest: true, addressSealed: BYTES })
      await putDeskSetting(tx, 'gone', {
        calendarHash: new Uint8Array([9]),
        wantsDigest: true,
        addressSealed: BYTES,
      })
    })
    expect(await findDeskSetting(read, 'lin')).toMatchObject({ wantsDigest: true, calendarMadeAt: null })
    expect((await findStaffByCalendar(read, BYTES))?.id).toBe('lin')
    expect(await findStaffByCalendar(read, new Uint8Array([9]))).toBeUndefined()
    const readers = async (day: string) => (await listDigestReaders(read, day)).map(({ staff }) => staff.id)
    expect(await readers('2026-10-26')).toEqual(['lin'])
    expect(await transaction((tx) => markDigest(tx, 'lin', '2026-10-26'))).toBe(true)
    expect(await transaction((tx) => markDigest(tx, 'lin', '2026-10-26'))).toBe(false)
    expect(await readers('2026-10-26')).toEqual([])
    expect(await readers('2026-10-27')).toEqual(['lin'])
  })

  test('a run keeps its results as they were', async () => {
    const { transaction, read } = await make()
    const results = [{ reference: 'HM-26-1', reason: null, handlerBefore: null, version: 2 }]
    await transaction(async (tx) => {
      await insertBulkRun(tx, {
        id: 'r',
        staffId: 'lin',
        act: 'assign',
        caseReferences: ['HM-26-1'],
        sealed: BYTES,
        results: [],
        undone: [],
        createdAt: 1,
      })
      expect(await planBulkRun(tx, 'r', { sealed: BYTES, plannedAt: 3 })).toBe(true)
      expect(await finishBulkRun(tx, 'r', { results, doneAt: 4 })).toBe(true)
      expect(await finishBulkRun(tx, 'r', { results: [], doneAt: 5 })).toBe(false)
      expect(await planBulkRun(tx, 'r', { sealed: BYTES, plannedAt: null })).toBe(false)
      expect(await undoBulkRun(tx, 'r', { undone: results, undoneAt: 6 })).toBe(true)
      expect(await undoBulkRun(tx, 'r', { undone: [], undoneAt: 7 })).toBe(false)
    })
    expect(await findBulkRun(read, 'r')).toMatchObject({
      results,
      doneAt: 4,
      undone: results,
      undoneAt: 6,
      plannedAt: 3,
    })
  })
})
