import { beforeEach, expect, test } from 'vitest'
import { legalBasisFor } from '#domain/case-file/legal-basis.ts'
import { takeIntake } from '../case-file/take-intake.ts'
import { readDraft } from '../draft/read-draft.ts'
import { openTestHall, TESTER, type TestHall } from '../testing/open-hall.ts'
import { raw, type Typed } from '../testing/typed.ts'
import { currentTown } from '../town/current-town.ts'
import { readTracking } from '../track/read-tracking.ts'
import { residentOf } from '../track/resident-of.ts'

let here: TestHall
let petition: Awaited<ReturnType<TestHall['file']>>

beforeEach(async () => {
  here = await openTestHall({ start: '2026-03-03T10:00:00+08:00' })
  petition = await here.file('petition')
  const town = await currentTown(here.hall)
  const basis = legalBasisFor(town, town.services.get('petition')!)[0]!.id
  const staff = (move: Parameters<TestHall['moved']>[2], fields: Typed) =>
    here.moved(TESTER, petition.reference, move, fields)
  await staff('accept', { route: '31-6', text: 'x' })
  await staff('decide', { outcome: 'not-supported', summary: 'No.', facts: 'x', reasons: 'x', basis })
  await staff('deliver', { manner: 'handed-over', 'proof-handed-over': 'signed' })
})

const asking = (typed: { reference?: string; code?: string }) => ({
  which: { which: 'petition-answer' },
  reference: { reference: typed.reference ?? petition.reference },
  'access-code': { 'access-code': typed.code ?? '' },
  story: { story: 'It is still dark.' },
  'got-it': { 'got-it': '?unknown' },
})
const stage = async () => (await here.row(petition.reference)).stage

test('with reference and code the review starts on the petition, and the request follows it', async () => {
  const typed = asking({ code: petition.accessCode.toLowerCase() })
  const asked = await here.file('ask-for-review', typed)
  expect(await stage()).toBe('in-first-review')
  expect(await here.row(asked.reference)).toMatchObject({ stage: 'merged', open: false })
  const events = await here.events(petition.reference)
  expect(events.at(-1)).toMatchObject({ type: 'review-asked', data: { review: 'first' } })
  const holder = (await residentOf(here.hall, asked.browser, asked.reference))!
  expect((await readTracking(here.hall, holder.actor, holder.row)).answers).not.toHaveProperty('access-code')
})

test.each([
  ['a wrong code', { code: '7K3M-9QXR-2D5W-8FGH-4JPV' }, '2026-03-10', 'review-no-match'],
  ['the right code a day too late', {}, '2026-04-03', 'review-window-passed'],
])('%s is said on its page', async (_, typed, day, code) => {
  here.goTo(`${day}T10:00:00+08:00`)
  const browser = here.newBrowser()
  const pages = asking({ code: petition.accessCode, ...typed })
  await expect(here.fill(browser, 'ask-for-review', pages)).rejects.toThrow(
    'ask-for-review/access-code: refused',
  )
  expect((await readDraft(here.hall, browser, 'ask-for-review'))?.refused?.problems).toMatchObject([{ code }])
  expect(await stage()).toBe('delivered')
})

test('without the code it waits for the unit; a clerk who knows who it is starts it, by the day of the letter', async () => {
  const asked = await here.file('ask-for-review', asking({}))
  expect(await here.row(asked.reference)).toMatchObject({ stage: 'filed', unitId: 'petitions-hotline' })
  expect(await stage()).toBe('delivered')

  here.goTo('2026-04-03T09:00:00+08:00')
  const clerk = await here.hire('clerk', 'petitions-hotline', 'clerk')
  const letter = {
    service: 'ask-for-review',
    channel: 'letter',
    what: 'It is still dark.',
    'received-on': '2026-04-02',
    reference: petition.reference,
    'reach.address': '1 Hebin Road',
  }
  const take = (fields: Typed) =>
    takeIntake(here.hall, clerk, 'session', { key: here.hall.newId(), fields: raw(fields) })
  expect(await take(letter)).toMatchObject({ ok: true })
  expect(await stage()).not.toBe('in-first-review')
  expect(await take({ ...letter, 'identity-check': 'call-back' })).toMatchObject({ ok: true })
  expect(await stage()).toBe('in-first-review')
})
