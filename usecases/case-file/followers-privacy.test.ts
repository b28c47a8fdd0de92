import { beforeEach, expect, test } from 'vitest'
import type { StaffActor } from '../actor.ts'
import { openTestHall, type TestHall } from '../testing/open-hall.ts'
import { staffActor } from '../testing/staff-actor.ts'
import { openForStaff } from './open-for-staff.ts'

const FACILITIES = 'complain-about-facilities'
const LAMP = { what: { what: 'light' }, place: { 'place.area': 'cuihu', 'place.text': 'north gate' } }
const ANSWER = {
  outcome: 'supported',
  ...{ summary: 'The lamp is mended.', facts: 'x', reasons: 'x', next: 'x' },
  basis: 'complaints-and-petitions:pw-32',
}

let here: TestHall
let first: Awaited<ReturnType<TestHall['file']>>
let second: typeof first
let lead: StaffActor

beforeEach(async () => {
  here = await openTestHall()
  first = await here.file(FACILITIES, LAMP)
  second = await here.file(FACILITIES, LAMP)
  lead = staffActor('lead', (await here.row(first.reference)).unitId, 'lead', 'triage', 'handler')
  await here.moved(lead, second.reference, 'merge', { into: first.reference, text: 'We handle both as one.' })
})

/** Everything that stands on the second case file, as staff read it: more than its person does. */
async function told(): Promise<string> {
  const row = await here.row(second.reference)
  const reader = staffActor('reader', row.unitId, 'lead')
  return JSON.stringify((await openForStaff(here.hall, reader, second.reference)).timeline)
}

test('those who joined read the answer, not how it reached somebody else nor what that person wrote', async () => {
  await here.moved(lead, first.reference, 'accept', { text: 'We look at the lamp.', route: '31-6' })
  await here.moved(lead, first.reference, 'decide', ANSWER)
  const proof = { manner: 'handed-over', 'proof-handed-over': 'Signed by Mrs Wang at flat 201' }
  await here.moved(lead, first.reference, 'deliver', proof)
  const owner = await here.resident(first.browser, first.reference)
  await here.moved(owner, first.reference, 'reopen', { text: 'My mother fell in the dark.' })
  const text = await told()
  for (const known of ['The lamp is mended.', '"of":"delivered"', '"of":"reopened"'])
    expect(text).toContain(known)
  for (const secret of ['Mrs Wang', 'My mother fell']) expect(text).not.toContain(secret)
})

test('what was sealed answers nobody who joined by itself; its officer may write to everybody', async () => {
  const officer = staffActor('officer', 'district-office', 'integrity')
  await here.moved(lead, first.reference, 'seal', { text: 'It accuses an official.' })
  await here.moved(officer, first.reference, 'accept', { text: 'An officer took a bribe.', route: '31-6' })
  expect(await told()).not.toContain('bribe')
  await here.moved(officer, first.reference, 'message', {
    text: 'We have written to each of you.',
    everybody: 'yes',
  })
  expect(await told()).toContain('We have written to each of you.')
})
