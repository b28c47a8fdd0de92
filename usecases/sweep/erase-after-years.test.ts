import { isNotNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { tables } from '#db/handle.ts'
import { attachFiles } from '../attachment/attach-files.ts'
import { document } from '../attachment/testing/sample-files.ts'
import { markWriting } from '../desk/presence.ts'
import { keepStaffDraft } from '../desk/staff-drafts.ts'
import { tagCaseFile } from '../desk/tags.ts'
import { HEAD, OFFICE, openNoticedHall } from '../notice/testing/noticed-hall.ts'
import { TESTER } from '../testing/open-hall.ts'
import { staffActor } from '../testing/staff-actor.ts'
import { raw } from '../testing/typed.ts'
import { closeAfterWindow } from './close-after-window.ts'
import { eraseAfterYears } from './erase-after-years.ts'

const pass = {
  report: (error: unknown) => {
    throw error
  },
}

test('nothing is left beside the skeleton: no draft, no tag, no file, no notice and nobody who objected', async () => {
  const { here, publish, codeOf, object, examine, reference } = await openNoticedHall()
  await publish()
  await object(await codeOf())
  await examine('yes')
  const writer = staffActor('writer', OFFICE, 'lead')
  await keepStaffDraft(here.hall, writer, reference, 'message', raw({ text: 'Mrs Wang' }))
  await markWriting(here.hall, writer, reference, 'message')
  await tagCaseFile(here.hall, writer, reference, 'Wang family')
  const attached = await attachFiles(
    here.hall,
    writer,
    { reference, version: null, key: here.hall.newId(), sent: [document('Mrs Wang')] },
    raw({ readers: 'staff' }),
  )
  expect(attached).toMatchObject({ ok: true })
  await here.moved(TESTER, reference, 'withdraw', { sure: 'yes' })
  await here.moved(HEAD, reference, 'close', {})
  here.goTo('2070-01-01T00:00:00+08:00')
  await closeAfterWindow(here.hall, TESTER, pass)
  expect(await eraseAfterYears(here.hall, TESTER, pass)).toBeGreaterThan(0)
  const { read } = here.hall
  const { staffDrafts, presences, caseTags, tags, publicNotices, noticeObjections, caseEvents } = tables(read)
  const { attachments } = tables(read)
  for (const table of [attachments, staffDrafts, presences, caseTags, tags, publicNotices, noticeObjections])
    expect(await read.$count(table)).toBe(0)
  expect(await read.$count(caseEvents, isNotNull(caseEvents.sealed))).toBe(0)
  for await (const id of here.hall.files.list()) throw new Error(`the file ${id} is left`)
})
