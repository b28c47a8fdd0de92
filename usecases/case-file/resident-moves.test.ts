import { beforeEach, describe, expect, test } from 'vitest'
import { MOVES } from '#domain/case-file/move.ts'
import { PERMISSIONS } from '#domain/permission/permissions.ts'
import type { Actor } from '../actor.ts'
import { DAY, openTestHall, TESTER, type TestHall } from '../testing/open-hall.ts'
import type { Typed } from '../testing/typed.ts'
import { handNewCode } from '../track/hand-new-code.ts'
import { openCaseFile } from '../track/open-case-file.ts'
import { readReceipt } from '../track/read-receipt.ts'
import { residentOf } from '../track/resident-of.ts'

let here: TestHall
let reference: string
let resident: Actor
beforeEach(async () => {
  here = await openTestHall()
  const filed = await here.file()
  reference = filed.reference
  resident = await here.resident(filed.browser, reference)
})

const send = (move: (typeof MOVES)[number], fields: Typed = {}) =>
  here.move(resident, reference, move, fields)
const staff = (move: (typeof MOVES)[number], fields: Typed = {}) =>
  here.moved(TESTER, reference, move, fields)
const stage = async () => (await here.row(reference)).stage
const DECISION = { outcome: 'answered', summary: 'At nine.', facts: 'x', reasons: 'x' }

async function deliver(): Promise<void> {
  await staff('decide', DECISION)
  await staff('deliver', { manner: 'tracker' })
}

describe('a resident', () => {
  test('makes no move of the staff, and none on another case file', async () => {
    for (const move of MOVES.filter((one) => !PERMISSIONS[one].resident))
      await expect(send(move, { text: 'x' })).rejects.toMatchObject({ code: 'forbidden' })
    const other = await here.file()
    for (const move of MOVES)
      await expect(here.move(resident, other.reference, move, { text: 'x' })).rejects.toMatchObject({
        code: 'not-found',
      })
    await expect(here.move(resident, 'HM-26-AAAAAA', 'write')).rejects.toMatchObject({ code: 'not-found' })
    await expect(here.move({ kind: 'visitor' }, reference, 'write')).rejects.toMatchObject({
      code: 'sign-in',
    })
  })

  test('answers what was asked, also with "I don’t know"; nothing else is an answer', async () => {
    expect(await send('answer', { text: 'x' })).toEqual({ ok: false, reason: 'wrong-stage' })
    await staff('ask-resident', { text: 'Which office?' })
    expect(await stage()).toBe('waiting')
    expect(await send('answer')).toMatchObject({
      reason: 'fields',
      problems: [{ field: 'text', code: 'required' }],
    })
    expect(await send('answer', { unknown: 'perhaps' })).toMatchObject({ reason: 'fields' })
    expect(await send('answer', { unknown: 'yes' })).toMatchObject({ ok: true })
    expect(await stage()).toBe('filed')
  })

  test('writes up to ten thousand characters, and no more', async () => {
    expect(await send('write', { text: '字'.repeat(10_000) })).toMatchObject({ ok: true })
    expect(await send('write', { text: '字'.repeat(10_001) })).toMatchObject({
      problems: [{ field: 'text', code: 'too-long', values: { max: 10_000, length: 10_001 } }],
    })
    expect(await send('write', { text: ' \u0000\n ' })).toMatchObject({ problems: [{ code: 'required' }] })
  })

  test('withdraws once they are sure, and then nothing goes on', async () => {
    expect(await send('withdraw', { text: 'x' })).toMatchObject({ problems: [{ field: 'sure' }] })
    expect(await send('withdraw', { sure: 'yes' })).toMatchObject({ ok: true })
    expect(await stage()).toBe('withdrawn')
    for (const move of ['write', 'withdraw', 'answer', 'confirm', 'reopen'] as const)
      expect(await send(move, { text: 'x', sure: 'yes', solved: 'yes' })).toEqual({
        ok: false,
        reason: 'wrong-stage',
      })
  })

  test('rates each question or none, once', async () => {
    await deliver()
    expect(await send('rate')).toMatchObject({ problems: [{ field: 'manner' }] })
    expect(await send('rate', { manner: '6' })).toMatchObject({ reason: 'fields' })
    expect(await send('rate', { fair: '1' })).toMatchObject({ ok: true })
    expect(await send('rate', { fair: '5' })).toEqual({ ok: false, reason: 'already-rated' })
  })

  test('who says that it is solved closes it; who says no can open it again', async () => {
    await deliver()
    expect(await send('confirm', { solved: 'maybe' })).toMatchObject({ reason: 'fields' })
    expect(await send('confirm', { solved: 'no' })).toMatchObject({ ok: true })
    expect(await stage()).toBe('delivered')
    expect(await send('confirm', { solved: 'yes' })).toEqual({ ok: false, reason: 'already-confirmed' })
    expect(await send('reopen', { text: 'It is dark again.' })).toMatchObject({ ok: true })
    expect(await stage()).toBe('accepted')
    await deliver()
    expect(await send('confirm', { solved: 'yes' })).toMatchObject({ ok: true })
    expect(await stage()).toBe('closed')
    expect(await send('reopen', { text: 'x' })).toEqual({ ok: false, reason: 'wrong-stage' })
  })

  test('opens again for ten days and not an instant longer', async () => {
    await deliver()
    const until = (await here.row(reference)).reopenUntil!
    here.pass(until - here.hall.now())
    expect(await send('reopen', { text: 'x' })).toEqual({ ok: false, reason: 'reopen-window-passed' })
    here.pass(-1)
    expect(await send('reopen', { text: 'x' })).toMatchObject({ ok: true })
  })

  test('ends a helper’s part, where there is one', async () => {
    expect(await send('end-helper')).toEqual({ ok: false, reason: 'no-helper' })
    const helped = await here.file('ask-a-question', {
      helper: {
        helper: 'somebody',
        'helper.name': '李强',
        'helper.relation': 'son',
        'helper.consent': 'said-yes',
      },
    })
    const actor = await here.resident(helped.browser, helped.reference)
    expect(await here.move(actor, helped.reference, 'end-helper')).toMatchObject({ ok: true })
    await here.moved(actor, helped.reference, 'write', { text: 'Now I speak.' })
    expect((await here.events(helped.reference)).map(({ by }) => by.kind)).toEqual([
      'helper',
      'helper',
      'resident',
    ])
  })

  test('who ends a helper’s part gets a new code, and the helper’s one stops', async () => {
    const {
      browser,
      reference: own,
      accessCode,
    } = await here.file('ask-a-question', {
      helper: { helper: 'somebody', 'helper.name': '李强', 'helper.consent': 'wrote' },
    })
    const holder = (await residentOf(here.hall, browser, own))!
    const made = await here.move(holder.actor, own, 'end-helper')
    const fresh = made.ok ? made.once.accessCode! : ''
    expect(await residentOf(here.hall, browser, own)).toBeNull()
    await handNewCode(here.hall, browser, holder, fresh)
    expect(await readReceipt(here.hall, browser, own)).toMatchObject({ accessCode: fresh })
    const open = (code: string) =>
      openCaseFile(here.hall, 'elsewhere', { reference: own, code, shared: false })
    expect(await open(accessCode)).toMatchObject({ ok: false, reason: 'no-match' })
    expect(await open(fresh)).toMatchObject({ ok: true })
  })

  test('sends the same form twice and is heard once', async () => {
    const key = here.hall.newId()
    const twice = () => here.move(resident, reference, 'write', { text: 'Hello' }, { key })
    expect([await twice(), await twice()]).toMatchObject([{ ok: true }, { ok: true }])
    here.pass(40 * DAY)
    expect(await twice()).toMatchObject({ ok: true })
    expect(await here.events(reference)).toHaveLength(2)
  })
})
