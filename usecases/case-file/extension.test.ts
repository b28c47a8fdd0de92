import { beforeEach, describe, expect, test } from 'vitest'
import { queueAddressOf } from '#domain/desk/queue-address.ts'
import { countBeside, forgetCounts } from '../queue/count-views.ts'
import { readQueue } from '../queue/read-queue.ts'
import { openTestHall, type TestHall } from '../testing/open-hall.ts'
import { staffActor } from '../testing/staff-actor.ts'
import { openForStaff } from './open-for-staff.ts'

const UNIT = 'community-affairs'
const LEAD = staffActor('lead', UNIT, 'lead', 'triage')
const HANDLER = staffActor('handler', UNIT, 'handler')
const DISTRICT = staffActor('district', 'district-office', 'lead')
const OTHER = staffActor('other', 'petitions-hotline', 'lead')
const ASK = { clock: 'petition-resolve', count: '30', text: 'The pole has to be ordered.' }
const YES = { agreed: 'yes', text: 'The pole has to be ordered, which takes a month.' }

let here: TestHall
let reference: string
beforeEach(async () => {
  here = await openTestHall()
  reference = (await here.file('complain-about-facilities')).reference
  await here.hire('handler', UNIT, 'handler')
  await here.moved(LEAD, reference, 'accept', { route: '31-6', text: 'x' })
  await here.moved(HANDLER, reference, 'take')
})

const moves = async (actor: typeof LEAD) => (await openForStaff(here.hall, actor, reference)).moves

describe('more time for a petition', () => {
  test('is asked by the handler, granted once by the head, and both dates stay on the case file', async () => {
    expect(await moves(LEAD)).not.toContain('rule-on-extension')
    await here.moved(HANDLER, reference, 'ask-extension', ASK)
    expect(await moves(LEAD)).toContain('rule-on-extension')
    expect(await here.row(reference)).toMatchObject({ awaits: 'extension', awaitedBy: 'handler' })
    expect(await moves(HANDLER)).not.toContain('ask-extension')
    await here.moved(LEAD, reference, 'rule-on-extension', YES)
    const extended = (await here.events(reference)).at(-1)
    expect(extended).toMatchObject({
      type: 'extended',
      data: { count: 30, unit: 'calendar-days', dueFrom: '2026-12-25', dueTo: '2027-01-24' },
    })
    expect(await here.move(HANDLER, reference, 'ask-extension', ASK)).toEqual({
      ok: false,
      reason: 'not-extendable',
      field: 'clock',
    })
    expect(await moves(HANDLER)).not.toContain('ask-extension')
  })

  test.each([
    ['more than the rule allows', { ...ASK, count: '31' }, { reason: 'longer-than-allowed', field: 'count' }],
    ['of a clock that knows none', { ...ASK, clock: 'petition-notify-direct' }, { reason: 'not-extendable' }],
    ['without a reason', { ...ASK, text: '' }, { reason: 'fields' }],
    ['of nothing', { ...ASK, count: '0' }, { reason: 'fields' }],
  ])('not %s', async (_, fields, refusal) => {
    expect(await here.move(HANDLER, reference, 'ask-extension', fields)).toMatchObject({
      ok: false,
      ...refusal,
    })
  })

  test('is never granted by who asked, nor by another unit; the head above may', async () => {
    await here.moved(LEAD, reference, 'ask-extension', ASK)
    expect(await here.move(LEAD, reference, 'rule-on-extension', YES)).toEqual({
      ok: false,
      reason: 'own-request',
    })
    expect(await moves(LEAD)).not.toContain('rule-on-extension')
    await expect(here.move(OTHER, reference, 'rule-on-extension', YES)).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(here.move(HANDLER, reference, 'rule-on-extension', YES)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await here.moved(DISTRICT, reference, 'rule-on-extension', YES)
  })

  test('is void once the due date has passed: seen, not granted, put away', async () => {
    await here.moved(HANDLER, reference, 'ask-extension', ASK)
    here.goTo('2026-12-25T23:59:59+08:00')
    expect(await moves(LEAD)).toContain('rule-on-extension')
    here.goTo('2026-12-26T00:00:00+08:00')
    expect(await here.move(LEAD, reference, 'rule-on-extension', YES)).toEqual({
      ok: false,
      reason: 'extension-void',
    })
    const { state } = await openForStaff(here.hall, LEAD, reference)
    expect(state.extensionAsked).toMatchObject({ clock: 'petition-resolve', count: 30 })
    await here.moved(LEAD, reference, 'rule-on-extension', { agreed: 'no', text: 'Too late.' })
    expect(await here.move(HANDLER, reference, 'ask-extension', ASK)).toMatchObject({
      reason: 'not-extendable',
    })
  })

  test('refused, it may be asked for again, and moves no date', async () => {
    await here.moved(HANDLER, reference, 'ask-extension', ASK)
    const before = (await here.row(reference)).dueAt
    await here.moved(LEAD, reference, 'rule-on-extension', { agreed: 'no', text: 'A week is enough.' })
    expect((await here.row(reference)).dueAt).toBe(before)
    await here.moved(HANDLER, reference, 'ask-extension', { ...ASK, count: '7' })
  })
})

test('an information request is extended by the head of the disclosure office, wherever it lies', async () => {
  const { reference: asked } = await here.file('request-information')
  const disclosure = staffActor('shen', 'information-disclosure', 'triage', 'lead')
  await here.moved(disclosure, asked, 'forward', { unit: UNIT, text: 'They hold the list.' })
  await here.moved(LEAD, asked, 'accept', { text: 'x' })
  await here.moved(LEAD, asked, 'take')
  const fields = { clock: 'information-answer', count: '20', text: 'Many files.' }
  await expect(openForStaff(here.hall, disclosure, asked)).rejects.toMatchObject({ code: 'not-found' })
  await here.moved(LEAD, asked, 'ask-extension', fields)
  expect(await here.row(asked)).toMatchObject({ unitId: UNIT, approvingUnitId: 'information-disclosure' })
  const waiting = async (actor: typeof LEAD) => {
    forgetCounts(here.hall, actor)
    const { lines } = await readQueue(here.hall, actor, {
      ...queueAddressOf(() => ''),
      view: 'to-approve',
      after: null,
    })
    expect((await countBeside(here.hall, actor)).counts['to-approve']).toBe(lines.length)
    return lines.map((line) => line.reference)
  }
  expect(await waiting(disclosure)).toEqual([asked])
  expect(await waiting(DISTRICT)).toEqual([asked])
  expect(await waiting(staffActor('clerk', 'information-disclosure', 'clerk', 'handler'))).toEqual([])
  expect(await waiting(OTHER)).toEqual([])
  await here.moved(disclosure, asked, 'rule-on-extension', YES)
  expect((await here.row(asked)).approvingUnitId).toBeNull()
})
