import { beforeEach, describe, expect, test } from 'vitest'
import { findNoticeObjection, findNoticeOfCaseFile, listObjectors } from '#db/queries/notice.ts'
import { listQueue } from '#db/queries/queue.ts'
import { forEachEngine, type MakeDatabase } from '#db/testing/engines.ts'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import { fileDraft } from '../draft/file-draft.ts'
import { openTestHall, TESTER, type TestHall } from '../testing/open-hall.ts'
import { staffActor } from '../testing/staff-actor.ts'

const OBJECT = 'object-to-a-notice'
const NOTICE = { help: 'minimum-living-allowance', name: '王小红', amount: '1240' }
const HEAD = staffActor('head', 'nanhe-office', 'lead')

forEachEngine((make: MakeDatabase) => {
  let here: TestHall
  let reference: string
  let code: string
  beforeEach(async () => {
    here = await openTestHall({ make, start: '2026-11-02T09:00:00+08:00' })
    reference = (await here.file('apply-minimum-living-allowance', { registered: { registered: 'nanhe' } }))
      .reference
    await here.moved(TESTER, reference, 'accept', { text: 'x' })
    const first = await here.move(TESTER, reference, 'publish-notice', NOTICE)
    const seen = !first.ok && 'values' in first ? String(first.values?.mark) : ''
    await here.moved(TESTER, reference, 'publish-notice', { ...NOTICE, seen })
    code = (await findNoticeOfCaseFile(here.hall.read, (await here.row(reference)).id, 1))!.code
  })

  const state = async () => foldCaseFile(await here.events(reference))
  const begun = async () => {
    const browser = here.newBrowser()
    const key = await here.fill(browser, OBJECT, { notice: { notice: code }, story: { story: 'x' } })
    return () => fileDraft(here.hall, browser, { slug: OBJECT, key, locale: 'en' })
  }

  describe('objections at once', () => {
    test('by several people are numbered one by one, and each is found from both sides', async () => {
      const sends = [await begun(), await begun(), await begun(), await begun()]
      const filed = await Promise.all(sends.map((send) => send()))
      expect((await state()).objections.map(({ objection }) => objection)).toEqual([1, 2, 3, 4])
      const row = await here.row(reference)
      const objectors = await listObjectors(here.hall.read, row.id)
      expect(objectors.map(({ objection }) => objection)).toEqual([1, 2, 3, 4])
      expect(new Set(objectors.map((one) => one.reference))).toEqual(
        new Set(filed.map((one) => (one.ok ? one.reference : ''))),
      )
      for (const one of objectors)
        expect(await findNoticeObjection(here.hall.read, (await here.row(one.reference)).id)).toMatchObject({
          noticedId: row.id,
          objection: one.objection,
        })
    })

    test('of one person who presses twice is one', async () => {
      const send = await begun()
      await Promise.all([send(), send(), send()])
      expect((await state()).objections).toHaveLength(1)
    })

    test('waits in the list of the head, and not in that of whoever asked', async () => {
      await (await begun())()
      const place = { sealed: false, unitId: 'nanhe-office' }
      const list = (notAskedBy: string) => listQueue(here.hall.read, place, { notAskedBy }, null, 10)
      expect((await list(HEAD.staffId)).map((row) => row.reference)).toEqual([reference])
      const answered = { objection: '1', upheld: 'no', summary: 'x', facts: 'x', reasons: 'x' }
      await here.moved(HEAD, reference, 'examine-objection', answered)
      expect(await list(HEAD.staffId)).toEqual([])
    })
  })
})
