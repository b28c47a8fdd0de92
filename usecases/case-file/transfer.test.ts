import { beforeEach, describe, expect, test } from 'vitest'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import { DAY, openTestHall, type TestHall } from '../testing/open-hall.ts'
import { staffActor } from '../testing/staff-actor.ts'
import { openForStaff } from './open-for-staff.ts'

const UNIT = 'community-affairs'
const OTHER = 'petitions-hotline'
const SENDER = staffActor('sender', UNIT, 'lead', 'triage')
const GETTER = staffActor('getter', OTHER, 'lead', 'triage')
const ABOVE = staffActor('above', 'district-office', 'lead')
const NO = { agreed: 'no', text: 'Lamps are yours.' }

let here: TestHall
let reference: string
beforeEach(async () => {
  here = await openTestHall()
  reference = (await here.file('complain-about-facilities')).reference
  here.pass(3 * DAY)
  await here.moved(SENDER, reference, 'forward', { unit: OTHER, text: 'They mend lamps.' })
})

const state = async () => foldCaseFile(await here.events(reference))

test('what was sent here does not simply go back: that takes an objection', async () => {
  expect(await here.move(GETTER, reference, 'forward', { unit: UNIT, text: 'x' })).toEqual({
    ok: false,
    reason: 'object-instead',
  })
  await here.moved(GETTER, reference, 'forward', { unit: 'older-and-disabled', text: 'Theirs.' })
})

test('somebody else may be right after a quarrel that the sender lost', async () => {
  await here.moved(GETTER, reference, 'object-to-transfer', { text: 'x' })
  await here.moved(SENDER, reference, 'rule-on-transfer', NO)
  await here.moved(GETTER, reference, 'object-to-transfer', { text: 'Still not ours.' })
  await here.moved(ABOVE, reference, 'rule-on-transfer', { agreed: 'yes', text: 'Not theirs.' })
  expect(await here.move(SENDER, reference, 'forward', { unit: OTHER, text: 'x' })).toMatchObject({
    reason: 'no-second-bounce',
  })
  await here.moved(SENDER, reference, 'forward', { unit: 'older-and-disabled', text: 'They do.' })
})

test('a petition that was taken up first may be sent on and objected to as well', async () => {
  const taken = (await here.file('complain-about-facilities')).reference
  await here.moved(SENDER, taken, 'accept', { route: '31-6', text: 'We take it up.' })
  await here.moved(SENDER, taken, 'forward', { unit: OTHER, text: 'They mend lamps.' })
  await here.moved(GETTER, taken, 'object-to-transfer', { text: 'x' })
  expect(await here.move(GETTER, taken, 'take')).toMatchObject({ reason: 'transfer-objected' })
  expect((await openForStaff(here.hall, SENDER, taken)).moves).toContain('rule-on-transfer')
  await here.moved(SENDER, taken, 'rule-on-transfer', { agreed: 'yes', text: 'Right.' })
  expect((await here.row(taken)).unitId).toBe(UNIT)
})

test('forwarding keeps the first day of contact', async () => {
  expect(await state()).toMatchObject({ receivedOn: '2026-10-26', unitId: OTHER })
})

describe('an objection', () => {
  test('comes within 5 working days', async () => {
    here.goTo('2026-11-06T00:00:00+08:00')
    expect(await here.move(GETTER, reference, 'object-to-transfer', { text: 'x' })).toEqual({
      ok: false,
      reason: 'objected-too-late',
    })
    expect((await openForStaff(here.hall, GETTER, reference)).moves).not.toContain('object-to-transfer')
    here.goTo('2026-11-05T23:59:00+08:00')
    await here.moved(GETTER, reference, 'object-to-transfer', { text: 'Article 7 gives lamps to them.' })
  })

  test('that the sender agrees to sends it back, never to the same unit again', async () => {
    await here.moved(GETTER, reference, 'object-to-transfer', { text: 'x' })
    await here.moved(SENDER, reference, 'rule-on-transfer', { agreed: 'yes', text: 'Right.' })
    expect(await here.move(SENDER, reference, 'forward', { unit: OTHER, text: 'x' })).toMatchObject({
      reason: 'no-second-bounce',
    })
    await here.moved(SENDER, reference, 'forward', { unit: 'older-and-disabled', text: 'They do.' })
  })

  test('that the sender refuses goes to the common superior once, who decides for good', async () => {
    await here.moved(GETTER, reference, 'object-to-transfer', { text: 'x' })
    expect(await here.move(ABOVE, reference, 'rule-on-transfer', NO)).toEqual({
      ok: false,
      reason: 'sender-rules-first',
    })
    await here.moved(SENDER, reference, 'rule-on-transfer', NO)
    expect(await here.move(GETTER, reference, 'forward', { unit: UNIT, text: 'x' })).toMatchObject({
      reason: 'no-second-bounce',
    })
    await here.moved(GETTER, reference, 'object-to-transfer', { text: 'Still not ours.' })
    expect((await state()).transfer).toMatchObject({ superiorUnitId: 'district-office', objected: true })
    expect(await here.move(SENDER, reference, 'rule-on-transfer', NO)).toEqual({
      ok: false,
      reason: 'superior-rules',
    })
    await here.moved(ABOVE, reference, 'rule-on-transfer', NO)
    expect(await here.move(GETTER, reference, 'object-to-transfer', { text: 'x' })).toEqual({
      ok: false,
      reason: 'no-transfer',
    })
    await here.moved(GETTER, reference, 'accept', { route: '31-6', text: 'We take it up.' })
  })

  test('that the sender leaves lying is decided above', async () => {
    await here.moved(GETTER, reference, 'object-to-transfer', { text: 'x' })
    here.pass(10 * DAY)
    await here.moved(ABOVE, reference, 'rule-on-transfer', {
      agreed: 'yes',
      text: 'Lamps are community affairs.',
    })
    expect(await state()).toMatchObject({ unitId: UNIT, transfer: null })
  })

  test('refused may also simply be accepted', async () => {
    await here.moved(GETTER, reference, 'object-to-transfer', { text: 'x' })
    await here.moved(SENDER, reference, 'rule-on-transfer', NO)
    await here.moved(GETTER, reference, 'accept', { route: '31-6', text: 'We take it up.' })
  })
})
