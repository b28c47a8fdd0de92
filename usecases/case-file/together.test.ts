import { beforeEach, expect, test } from 'vitest'
import { findCaseFile } from '#db/queries/case-file.ts'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import { fileDraft } from '../draft/file-draft.ts'
import { readDraft } from '../draft/read-draft.ts'
import { DAY, openTestHall, type TestHall } from '../testing/open-hall.ts'
import { staffActor } from '../testing/staff-actor.ts'
import { currentTown } from '../town/current-town.ts'
import { openCaseFile } from '../track/open-case-file.ts'
import { openPart } from '../track/open-part.ts'
import { openForStaff } from './open-for-staff.ts'
import { findSameProblems } from './same-problems.ts'

const FACILITIES = 'complain-about-facilities'
const LAMP = {
  what: { what: 'light' },
  story: { story: 'The streetlight at the north gate has been out for three nights.' },
  place: { 'place.area': 'cuihu', 'place.text': 'north gate' },
}
const BASIS = 'complaints-and-petitions:pw-32'

let here: TestHall
beforeEach(async () => {
  here = await openTestHall()
})

const handlerOf = async (reference: string) =>
  staffActor('lead', (await here.row(reference)).unitId, 'lead', 'triage', 'handler')
const state = async (reference: string) => foldCaseFile(await here.events(reference))
const types = async (reference: string) => (await here.events(reference)).map(({ type }) => type)

async function typed(pages: Parameters<TestHall['file']>[1]) {
  const browser = here.newBrowser()
  const key = await here.fill(browser, FACILITIES, pages)
  return { browser, key, draft: (await readDraft(here.hall, browser, FACILITIES))! }
}

test('who tells of the same problem is shown that it was told, joins it, and gets every answer', async () => {
  const first = await here.file(FACILITIES, LAMP)
  here.pass(2 * DAY)
  const { browser, key, draft } = await typed(LAMP)
  const same = await findSameProblems(here.hall, draft.service, draft.answers)
  expect(same.map(({ reference }) => reference)).toEqual([first.reference])

  const filed = await fileDraft(here.hall, browser, {
    slug: FACILITIES,
    key,
    locale: 'en',
    joins: first.reference,
  })
  const second = filed.ok ? filed.reference : ''
  expect(await state(second)).toMatchObject({ stage: 'merged' })
  expect((await state(first.reference)).followers).toEqual([(await here.row(second)).id])

  const lead = await handlerOf(first.reference)
  await here.moved(lead, first.reference, 'accept', { text: 'We look at the lamp.', route: '31-6' })
  const words = {
    outcome: 'supported',
    summary: 'The lamp is mended.',
    facts: 'x',
    reasons: 'x',
    next: 'x',
    basis: BASIS,
  }
  await here.moved(lead, first.reference, 'decide', words)
  const told = (await here.events(second)).flatMap((event) =>
    event.type === 'answer-shared' ? [event.data.of] : [],
  )
  expect(told).toEqual(['accepted', 'decided'])
})

test('names are never compared, and another place or service is not the same problem', async () => {
  await here.file(FACILITIES, { ...LAMP, story: { story: 'Wang Xiaohong says the door is broken.' } })
  const named = await typed({ ...LAMP, what: { what: '?unknown' }, story: { story: 'Wang Xiaohong' } })
  expect(await findSameProblems(here.hall, named.draft.service, named.draft.answers)).toEqual([])
  await here.file(FACILITIES, LAMP)
  const elsewhere = await typed({ ...LAMP, place: { 'place.area': 'shiqiao', 'place.text': 'gate' } })
  expect(await findSameProblems(here.hall, elsewhere.draft.service, elsewhere.draft.answers)).toEqual([])
})

test('an earlier one that ended meanwhile is not joined, and what was filed goes its own way', async () => {
  const first = await here.file(FACILITIES, LAMP)
  await here.moved(await here.resident(first.browser, first.reference), first.reference, 'withdraw', {
    sure: 'yes',
  })
  const { browser, key } = await typed(LAMP)
  const filed = await fileDraft(here.hall, browser, {
    slug: FACILITIES,
    key,
    locale: 'en',
    joins: first.reference,
  })
  expect(await types(filed.ok ? filed.reference : '')).toEqual(['filed'])
})

test('what somebody writes who joined is read on the first one, and the first cannot withdraw for all', async () => {
  const first = await here.file(FACILITIES, LAMP)
  const { browser, key } = await typed(LAMP)
  const filed = await fileDraft(here.hall, browser, {
    slug: FACILITIES,
    key,
    locale: 'en',
    joins: first.reference,
  })
  const second = filed.ok ? filed.reference : ''
  await here.moved(await here.resident(browser, second), second, 'write', { text: 'It is dark here.' })
  const shown = await openForStaff(here.hall, await handlerOf(first.reference), first.reference)
  expect(shown.timeline.at(-1)).toMatchObject({
    event: { type: 'follower-wrote' },
    text: { text: 'It is dark here.' },
  })
  const owner = await here.resident(first.browser, first.reference)
  expect(await here.move(owner, first.reference, 'withdraw', { sure: 'yes' })).toEqual({
    ok: false,
    reason: 'others-joined',
  })
})

test('a message reaches everybody only where its writer says so', async () => {
  const first = await here.file(FACILITIES, LAMP)
  const second = await here.file(FACILITIES, LAMP)
  const lead = await handlerOf(first.reference)
  await here.moved(lead, second.reference, 'merge', { into: first.reference, text: 'We handle both as one.' })
  const unsaid = await here.move(lead, first.reference, 'message', { text: 'Hello' })
  expect(unsaid).toMatchObject({ ok: false, problems: [{ field: 'everybody', code: 'required' }] })
  await here.moved(lead, first.reference, 'message', { text: 'To you alone', everybody: 'no' })
  await here.moved(lead, first.reference, 'message', { text: 'To all', everybody: 'yes' })
  expect(await types(second.reference)).toEqual(['filed', 'merged', 'answer-shared'])
})

test('the later goes into the earlier, of the same service, and neither an application nor a closed one', async () => {
  const first = await here.file(FACILITIES, LAMP)
  here.pass(DAY)
  const second = await here.file(FACILITIES, LAMP)
  const question = await here.file()
  const merge = async (reference: string, into: string) =>
    here.move(staffActor('all', 'district-office', 'lead'), reference, 'merge', { into, text: 'x' })
  expect(await merge(first.reference, second.reference)).toMatchObject({ reason: 'merge-the-later' })
  expect(await merge(second.reference, question.reference)).toMatchObject({ reason: 'another-service' })
  expect(await merge(second.reference, second.reference)).toMatchObject({ reason: 'no-such-case-file' })
  expect(await merge(second.reference, 'HM-26-ZZZZZZ')).toMatchObject({ reason: 'no-such-case-file' })
  const application = await here.file('apply-minimum-living-allowance')
  expect(await merge(application.reference, first.reference)).toMatchObject({ reason: 'never-merged' })
  expect(await merge(second.reference, first.reference)).toMatchObject({ ok: true })
  expect(await merge(first.reference, question.reference)).toMatchObject({ reason: 'has-followers' })
})

test('a part keeps the first day and is opened with the receipt of the whole, once however often it is sent', async () => {
  const { browser, reference, accessCode } = await here.file('petition')
  here.pass(3 * DAY)
  await openCaseFile(here.hall, browser, { reference, code: accessCode, shared: false })
  const lead = await handlerOf(reference)
  const key = here.hall.newId()
  const fields = { service: FACILITIES, part: 'The lamp at the north gate.' }
  await here.move(lead, reference, 'split', fields, { key })
  await here.move(lead, reference, 'split', fields, { key })
  const parts = (await here.events(reference)).flatMap((event) =>
    event.type === 'split-off' ? [event.data.to] : [],
  )
  expect(parts).toHaveLength(1)
  const part = parts[0]!
  const [whole, own] = [await here.row(reference), await here.row(part)]
  expect(own).toMatchObject({ receivedOn: whole.receivedOn, filedAt: whole.filedAt, service: FACILITIES })
  expect(await openPart(here.hall, browser, reference, part)).toBe(part)
  await here.moved(await here.resident(browser, part), part, 'write', { text: 'Thank you.' })
  const stranger = openPart(here.hall, here.newBrowser(), reference, part)
  await expect(stranger).rejects.toMatchObject({ code: 'not-found' })
  const another = await here.file()
  await expect(openPart(here.hall, browser, reference, another.reference)).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('two that belong together name each other', async () => {
  const [one, two] = [await here.file(FACILITIES, LAMP), await here.file()]
  const lead = staffActor('all', 'district-office', 'lead')
  await here.moved(lead, one.reference, 'link', { other: two.reference })
  const shown = await openForStaff(here.hall, lead, two.reference)
  expect(shown.relations).toEqual([{ kind: 'linked', reference: one.reference }])
  expect(await here.move(lead, two.reference, 'link', { other: one.reference })).toMatchObject({
    reason: 'linked-already',
  })
  expect((await findCaseFile(here.hall.read, two.reference))!.stage).toBe('filed')
  expect((await currentTown(here.hall)).services.get(FACILITIES)!.merges).toBe(true)
})
