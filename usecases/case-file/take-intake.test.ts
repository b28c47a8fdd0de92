import { beforeAll, describe, expect, test } from 'vitest'
import { Refusal } from '#domain/refusal.ts'
import type { Answers } from '#domain/service/question/answer.ts'
import type { StaffActor } from '#usecases/actor.ts'
import { searchCaseFiles } from '#usecases/queue/search-case-files.ts'
import { DAY, demoHall, HOUR } from '#usecases/queue/testing/demo-hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'
import { findEarlierOf } from './find-same-person.ts'
import { openForStaff } from './open-for-staff.ts'
import { readStaffReceipt } from './staff-receipt.ts'
import { servicesToTakeIn, takeIntake } from './take-intake.ts'

type Demo = Awaited<ReturnType<typeof demoHall>>

let demo: Demo
let clerk: StaffActor

const CALL = {
  service: 'apply-temporary-assistance',
  what: 'The kitchen burned',
  name: '王小红',
  area: 'cuihu',
  'reach.phone': '138 0000 1234',
}

function take(fields: Record<string, string>, key = demo.key(), actor = clerk) {
  const raw = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]]))
  return takeIntake(demo.hall, actor, 'session', { key, fields: raw })
}

async function taken(fields: Record<string, string>) {
  const result = await take(fields)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return openForStaff(demo.hall, clerk, result.reference)
}

beforeAll(async () => {
  demo = await demoHall()
  clerk = await demo.staff('clerk', 'civil-affairs-desk', { role: 'clerk', unitId: null })
})

describe('an intake', () => {
  test('goes to the right unit, incomplete, with a receipt to print', async () => {
    const { state, answers, reference } = await taken({
      ...CALL,
      danger: 'basics',
      channel: 'counter',
      locale: 'zh',
    })
    expect(state).toMatchObject({
      unitId: 'nanhe-office',
      incomplete: true,
      urgency: 'basics',
      channel: 'counter',
    })
    expect(answers).toMatchObject({
      story: { text: 'The kitchen burned' },
      name: { name: '王小红' },
      reach: { ways: ['call'], phone: '13800001234' },
    } satisfies Record<string, Partial<Answers[string]> | object>)
    expect(await readStaffReceipt(demo.hall, 'session', reference)).toMatchObject({ locale: 'zh', reference })
  })

  test.each([
    ['a phone', { 'reach.phone': '0571 8888 1234' }],
    ['an address', { 'reach.address': '12 Hebin Road' }],
    ['coming by', { 'reach.comes-by': 'yes' }],
    ['nothing at all where a life is in danger', { danger: 'life' }],
  ])('is saved with %s alone', async (_, fields) => {
    expect((await taken(fields as Record<string, string>)).state.stage).toBe('filed')
  })

  test('of every service that can be filed is saved by what was said', async () => {
    for (const { slug } of servicesToTakeIn(await currentTown(demo.hall))) {
      const { answers } = await taken({ service: slug, what: `About ${slug}`, 'reach.comes-by': 'yes' })
      expect(
        Object.values(answers).some((answer) => 'text' in answer && answer.text === `About ${slug}`),
        slug,
      ).toBe(true)
    }
  })

  test('never calls whom it may not call', async () => {
    const { answers } = await taken({ ...CALL, 'reach.never-call': 'yes' })
    expect(answers.reach).toMatchObject({ ways: ['text'], neverCall: true })
  })

  test('keeps the day and time of the first contact', async () => {
    const now = demo.hall.now()
    expect(
      (await taken({ ...CALL, 'received-on': '2026-10-23', 'received-at': '16:30' })).state,
    ).toMatchObject({
      receivedOn: '2026-10-23',
      filedAt: Date.UTC(2026, 9, 23, 8, 30),
      recordedAt: now,
    })
    expect((await taken({ ...CALL, 'received-at': '8:05' })).state.filedAt).toBe(Date.UTC(2026, 9, 26, 0, 5))
    expect((await taken({ ...CALL, 'received-on': '2026-10-25' })).state.filedAt).toBe(
      Date.UTC(2026, 9, 24, 16),
    )
  })

  test.each([
    [{ what: 'x' }, 'reach', 'no-way'],
    [{ ...CALL, 'reach.phone': '138 0000' }, 'reach.phone', 'phone-digits'],
    [{ ...CALL, 'received-on': '2026-10-27' }, 'received-on', 'date-in-future'],
    [{ ...CALL, 'received-at': '23:50' }, 'received-at', 'time-in-future'],
    [{ ...CALL, 'received-at': 'noon' }, 'received-at', 'not-a-time'],
    [{ ...CALL, identity: '110105194912310021' }, 'identity', 'identity-check'],
    [{ ...CALL, 'helper.name': 'Li' }, 'helper.consent', 'no-consent'],
    [{ ...CALL, service: 'report-misconduct' }, 'service', 'not-a-choice'],
  ])('%j is refused at %s', async (fields, field, code) => {
    const result = await take(fields as Record<string, string>)
    expect(result).toMatchObject({ ok: false, reason: 'fields' })
    expect(
      result.ok ? [] : result.problems.map((one) => ({ field: one.field, code: one.code })),
    ).toContainEqual(field === 'reach.phone' ? expect.objectContaining({ field }) : { field, code })
  })

  test('sent twice is saved once, and keeps its code', async () => {
    const key = demo.key()
    const [first, second] = [await take(CALL, key), await take(CALL, key)]
    expect(second).toEqual(first)
    const reference = first.ok ? first.reference : ''
    expect((await readStaffReceipt(demo.hall, 'session', reference))?.accessCode).toBeTruthy()
    expect(await take({ ...CALL, what: 'The next caller' }, key)).not.toEqual(first)
  })

  test('shows what the same person asked before, once, to who may read it', async () => {
    const fields = { ...CALL, identity: '11010519491231002x' }
    expect(await take(fields)).toMatchObject({ ok: true })
    demo.pass(DAY)
    expect(await take(fields)).toMatchObject({ ok: false, reason: 'same-person' })
    const raw = { identity: ['11010519491231002x'] }
    expect((await findEarlierOf(demo.hall, clerk, raw)).map(({ service }) => service)).toEqual([CALL.service])
    const other = await demo.staff('other', 'oversight', { role: 'triage', unitId: 'oversight' })
    expect(await findEarlierOf(demo.hall, other, raw)).toEqual([])
    expect(await take({ ...fields, seen: 'yes' })).toMatchObject({ ok: true })
  })

  test('that is completed later is found by the words that were added', async () => {
    const { reference } = await taken({ ...CALL, what: 'She called and cried' })
    const references = async () =>
      (await searchCaseFiles(demo.hall, clerk, '煤气罐')).lines.map((line) => line.reference)
    expect(await references()).toEqual([])
    await demo.move(clerk, reference, 'complete-intake', { text: '厨房的煤气罐漏气' })
    expect(await references()).toEqual([reference])
  })

  test('is for clerks and triage only', async () => {
    const handler = await demo.staff('handler', 'oversight', { role: 'handler', unitId: 'oversight' })
    await expect(take(CALL, demo.key(), handler)).rejects.toMatchObject(new Refusal('forbidden'))
    demo.pass(HOUR)
  })
})
