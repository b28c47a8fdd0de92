import { beforeAll, describe, expect, test } from 'vitest'
import { Refusal } from '#domain/refusal.ts'
import type { StaffActor } from '#usecases/actor.ts'
import { readFormState } from '#usecases/browser/form-state.ts'
import { demoHall, lightOut } from '#usecases/queue/testing/demo-hall.ts'
import { makeStaffMove } from './make-staff-move.ts'
import { openForStaff } from './open-for-staff.ts'
import { putAwayReceipt, readStaffReceipt } from './staff-receipt.ts'

type Demo = Awaited<ReturnType<typeof demoHall>>

const UNIT = 'community-affairs'
let demo: Demo
let lead: StaffActor
let handler: StaffActor
let clerk: StaffActor
let stranger: StaffActor
let reference: string

function send(
  actor: StaffActor,
  move: 'message' | 'note' | 'seal' | 'reissue-code' | 'accept' | 'take' | 'forward',
  fields: Record<string, string>,
  key = demo.key(),
) {
  const raw = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]]))
  const page = `/staff/cases/${reference}`
  return makeStaffMove(demo.hall, actor, `session-${actor.staffId}`, {
    reference,
    move,
    key,
    fields: raw,
    page,
  })
}

function kept(actor: StaffActor) {
  return readFormState(demo.hall, `session-${actor.staffId}`, `/staff/cases/${reference}`)
}

async function version(actor = lead) {
  return String((await openForStaff(demo.hall, actor, reference)).state.number)
}

beforeAll(async () => {
  demo = await demoHall()
  lead = await demo.staff('lead', UNIT, { role: 'lead', unitId: UNIT }, { role: 'triage', unitId: UNIT })
  handler = await demo.staff('handler', UNIT, { role: 'handler', unitId: UNIT })
  clerk = await demo.staff('clerk', 'civil-affairs-desk', { role: 'clerk', unitId: null })
  stranger = await demo.staff('stranger', 'social-assistance', { role: 'lead', unitId: 'social-assistance' })
  reference = await demo.file('complain-about-facilities', lightOut('The lamp at the north gate is out'))
})

describe('a move from a case page', () => {
  test('the second of two writers loses nothing, and sees what changed', async () => {
    const seen = await version()
    expect(await send(lead, 'message', { version: seen, text: 'We look at it today' })).toMatchObject({
      ok: true,
    })
    expect(await send(handler, 'message', { version: seen, text: 'My own long reply' })).toEqual({
      ok: false,
    })
    const state = await kept(handler)
    expect(state).toMatchObject({ reason: 'moved-on', since: [2] })
    expect(state?.raw.text).toEqual(['My own long reply'])
    expect(
      await send(handler, 'message', { version: await version(), text: 'My own long reply' }),
    ).toMatchObject({ ok: true })
    expect(await kept(handler)).toBeNull()
  })

  test('sent twice acts once, and with other words it is another one', async () => {
    const before = (await openForStaff(demo.hall, lead, reference)).timeline.length
    const key = demo.key()
    for (const text of ['first', 'first', 'second']) await send(lead, 'note', { text }, key)
    const { timeline } = await openForStaff(demo.hall, lead, reference)
    expect(timeline.slice(before).map(({ text }) => text)).toEqual([{ text: 'first' }, { text: 'second' }])
  })

  test('a wrong field is named and everything typed stays', async () => {
    expect(
      await send(lead, 'forward', { version: await version(), unit: 'no-such-unit', text: 'Not ours' }),
    ).toEqual({ ok: false })
    expect(await kept(lead)).toMatchObject({
      problems: [{ field: 'unit', code: 'not-a-choice' }],
      raw: { text: ['Not ours'] },
    })
  })

  test('a new code waits for this session alone, until it is put away', async () => {
    const moved = await send(clerk, 'reissue-code', { 'identity-check': 'card-at-counter' })
    expect(moved).toMatchObject({ ok: true, hasReceipt: true })
    const receipt = await readStaffReceipt(demo.hall, 'session-clerk', reference)
    expect(receipt?.accessCode.length).toBeGreaterThan(16)
    expect(await readStaffReceipt(demo.hall, 'session-lead', reference)).toBeNull()
    await send(clerk, 'reissue-code', { 'identity-check': 'call-back' })
    const second = await readStaffReceipt(demo.hall, 'session-clerk', reference)
    expect(second?.accessCode).not.toBe(receipt?.accessCode)
    await putAwayReceipt(demo.hall, 'session-clerk', reference)
    expect(await readStaffReceipt(demo.hall, 'session-clerk', reference)).toBeNull()
  })

  test('another unit is answered as if there were nothing', async () => {
    await expect(openForStaff(demo.hall, stranger, reference)).rejects.toMatchObject(new Refusal('not-found'))
    await expect(openForStaff(demo.hall, stranger, 'HM-26-00000')).rejects.toMatchObject(
      new Refusal('not-found'),
    )
    await expect(send(stranger, 'note', { text: 'Let me in' })).rejects.toMatchObject(
      new Refusal('not-found'),
    )
  })

  test('the unit that sent it on reads it until it is taken up; sealing takes it from everybody', async () => {
    reference = await demo.file('complain-about-facilities', lightOut('Who took the money for the lamp'))
    expect(
      await send(lead, 'forward', { version: '1', unit: 'social-assistance', text: 'Yours' }),
    ).toMatchObject({ ok: true, isStillMine: true })
    expect((await openForStaff(demo.hall, lead, reference)).moves).toEqual([])
    const own = await openForStaff(demo.hall, stranger, reference)
    expect(own.moves).toContain('seal')
    const sealed = await send(stranger, 'seal', { version: String(own.state.number), text: 'An accusation' })
    expect(sealed).toMatchObject({ ok: true, isStillMine: false })
    for (const actor of [lead, handler, clerk, stranger]) {
      await expect(openForStaff(demo.hall, actor, reference)).rejects.toMatchObject(new Refusal('not-found'))
    }
  })
})

describe('what a page shows', () => {
  const ID = '11010519491231002X'

  test.each([
    ['handler', ID],
    ['triage', '••••••••••••••002X'],
    ['auditor', '••••••••••••••002X'],
  ] as const)('an identity number to a %s', async (role, shown) => {
    const unitId = 'information-disclosure'
    const request = await demo.file('request-information', {
      record: { type: 'long-text', text: 'The contract' },
      identity: { type: 'identity-number', number: ID },
    })
    const actor = await demo.staff(`id-${role}`, unitId, { role, unitId })
    expect((await openForStaff(demo.hall, actor, request)).answers.identity).toMatchObject({ number: shown })
  })

  test('private answers are withheld from who only counts', async () => {
    const manager = await demo.staff('manager', 'district-office', { role: 'manager', unitId: null })
    const open = await openForStaff(
      demo.hall,
      manager,
      await demo.file('complain-about-facilities', lightOut('Dark stairs')),
    )
    expect(open.withheld).toContain('name')
    expect(open.answers.name).toBeUndefined()
  })
})
