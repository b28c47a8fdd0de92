import { beforeEach, describe, expect, test } from 'vitest'
import { readPublicCase } from '../measure/public-lines.ts'
import { openTestHall, TESTER, type TestHall } from '../testing/open-hall.ts'
import { staffActor } from '../testing/staff-actor.ts'
import { readTracking } from '../track/read-tracking.ts'
import { residentOf } from '../track/resident-of.ts'

const UNIT = 'community-affairs'
const WRITER = staffActor('writer', UNIT, 'handler', 'lead')
const HEAD = staffActor('head', UNIT, 'lead', 'triage')
const WORDS = { language: 'en', text: 'The lamp at the north gate is out. We mend it this week.' }

let here: TestHall
let reference: string
let browser: string
beforeEach(async () => {
  here = await openTestHall()
  ;({ reference, browser } = await here.file('complain-about-facilities'))
  await here.moved(HEAD, reference, 'accept', { route: '31-6', text: 'x' })
  await here.moved(WRITER, reference, 'take')
})

const shown = async () => (await readPublicCase(here.hall, reference)).summary
const person = async () => here.resident(browser, reference)
const draft = (fields: Record<string, string>) => here.move(WRITER, reference, 'draft-summary', fields)

async function untilAgreed(agreed: 'yes' | 'no') {
  await here.moved(WRITER, reference, 'draft-summary', WORDS)
  await here.moved(HEAD, reference, 'approve-summary')
  await here.moved(await person(), reference, 'agree-to-summary', { agreed })
}

describe('a public summary', () => {
  test('is drafted by one, approved by another and agreed to by the person before anybody reads it', async () => {
    await here.moved(WRITER, reference, 'draft-summary', WORDS)
    expect(await shown()).toBeNull()
    expect(await here.move(WRITER, reference, 'approve-summary')).toMatchObject({ reason: 'own-draft' })
    await here.moved(HEAD, reference, 'approve-summary')
    expect(await shown()).toBeNull()
    const holder = (await residentOf(here.hall, browser, reference))!
    const { events, moves } = await readTracking(here.hall, holder.actor, holder.row)
    expect(moves).toContain('agree-to-summary')
    const asked = events.find(({ event }) => event.type === 'summary-approved')
    expect(asked?.text).toEqual({ text: WORDS.text })
    await here.moved(holder.actor, reference, 'agree-to-summary', { agreed: 'yes' })
    expect(await shown()).toEqual(WORDS)
  })

  test('is not shown where the person says no, and may be written anew', async () => {
    await untilAgreed('no')
    expect(await shown()).toBeNull()
    await untilAgreed('yes')
    expect(await shown()).toEqual(WORDS)
  })

  test('goes back with what is to be changed; the draft never reaches the person', async () => {
    await here.moved(WRITER, reference, 'draft-summary', WORDS)
    expect(await here.move(HEAD, reference, 'return-summary')).toMatchObject({ reason: 'fields' })
    await here.moved(HEAD, reference, 'return-summary', { text: 'Say which lamp.' })
    const holder = (await residentOf(here.hall, browser, reference))!
    const { events } = await readTracking(here.hall, holder.actor, holder.row)
    expect(events.filter(({ event }) => event.type.startsWith('summary'))).toEqual([])
  })

  test.each([
    ['王小红 reported a lamp.', 'shows-person-named'],
    ['Call 13800001234.', 'shows-long-number'],
  ])('never says who it was: %s', async (text, reason) => {
    const made = await draft({ language: 'en', text, checked: 'yes' })
    expect(made).toMatchObject({ ok: false, field: 'text', reason })
  })

  test('names a place or an illness only when its writer has looked twice', async () => {
    const text = 'The lamp before building 3 is out.'
    expect(await draft({ language: 'en', text })).toMatchObject({ field: 'text', reason: 'shows-address' })
    expect(await draft({ language: 'en', text, checked: 'yes' })).toMatchObject({ ok: true })
  })

  test('is taken down by the person without a reason, by staff with one', async () => {
    await untilAgreed('yes')
    await here.moved(await person(), reference, 'take-back-summary')
    expect(await shown()).toBeNull()
    await untilAgreed('yes')
    expect(await here.move(HEAD, reference, 'take-down-summary')).toMatchObject({ reason: 'fields' })
    await here.moved(HEAD, reference, 'take-down-summary', { text: 'A neighbour knows them by it.' })
    expect(await shown()).toBeNull()
  })

  test('goes with the case file: withdrawn, sealed or erased, nothing is shown', async () => {
    await untilAgreed('yes')
    await here.moved(await person(), reference, 'withdraw', { sure: 'yes' })
    expect(await shown()).toBeNull()
  })

  test('is not there where the service shows none', async () => {
    const other = await here.file('request-information')
    const made = await here.move(TESTER, other.reference, 'draft-summary', WORDS)
    expect(made).toMatchObject({ ok: false, reason: 'wrong-stage' })
    await here.moved(TESTER, other.reference, 'accept', { text: 'x' })
    expect(await here.move(TESTER, other.reference, 'draft-summary', WORDS)).toMatchObject({
      reason: 'no-summaries-here',
    })
  })
})
