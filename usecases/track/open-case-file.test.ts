import { beforeAll, describe, expect, test } from 'vitest'
import { newAccessCode } from '#domain/reference/access-code.ts'
import { MINUTE, openTestHall, TESTER, type TestHall } from '../testing/open-hall.ts'
import { staffActor } from '../testing/staff-actor.ts'
import { openCaseFile } from './open-case-file.ts'
import { readReceipt } from './read-receipt.ts'
import { readTracking } from './read-tracking.ts'
import { residentOf } from './resident-of.ts'

const NO_MATCH = { ok: false, reason: 'no-match' }
const WRONG = newAccessCode(new Uint8Array(12).fill(7))

let here: TestHall
let filed: Awaited<ReturnType<TestHall['file']>>
beforeAll(async () => {
  here = await openTestHall()
  filed = await here.file()
})

function open(reference: string, code: string, browser = here.newBrowser(), shared = false) {
  return openCaseFile(here.hall, browser, { reference, code, shared })
}

describe('reference and access code', () => {
  const typed: [string, (reference: string, code: string) => [string, string]][] = [
    ['as they stand', (reference, code) => [reference, code]],
    [
      'in small letters without anything between',
      (r, c) => [r.toLowerCase().replaceAll('-', ''), c.toLowerCase().replaceAll(' ', '')],
    ],
    ['without the town', (reference, code) => [reference.slice(3), code]],
    [
      'with O and l',
      (reference, code) => [reference.replaceAll('0', 'O'), code.replaceAll('0', 'o').replaceAll('1', 'l')],
    ],
    ['in full width', (reference, code) => [fullWidth(reference), fullWidth(code)]],
    ['with dashes of all kinds', (r, c) => [r.replaceAll('-', '—'), c.replaceAll(' ', '－')]],
    ['with spaces round them', (reference, code) => [`  ${reference}\t`, `\u3000${code} `]],
  ]

  test.each(typed)('open a case file %s', async (_, type) => {
    expect(await open(...type(filed.reference, filed.accessCode))).toEqual({
      ok: true,
      reference: filed.reference,
    })
  })

  test.each([
    ['', 'x', 'reference-missing'],
    ['x', ' ', 'code-missing'],
    ['x', 'y', 'no-match'],
    ['HM-26-AAAAAA', WRONG, 'no-match'],
    ['\u0000', '\ud800', 'no-match'],
    ['字'.repeat(5_000), '字'.repeat(5_000), 'no-match'],
  ])('%.20j and %.20j answer %s…: %s', async (reference, code, reason) => {
    expect(await open(reference, code)).toEqual({ ok: false, reason })
  })

  test('a code of another case file opens nothing', async () => {
    const other = await here.file()
    expect(await open(filed.reference, other.accessCode)).toEqual(NO_MATCH)
  })
})

describe('after twenty wrong codes', () => {
  test('nobody gets in for a quarter of an hour, and other case files are not touched', async () => {
    const guessed = await here.file()
    for (let i = 0; i < 20; i += 1) expect(await open(guessed.reference, WRONG)).toEqual(NO_MATCH)
    expect(await open(guessed.reference, guessed.accessCode)).toEqual(NO_MATCH)
    expect(await open(filed.reference, filed.accessCode)).toMatchObject({ ok: true })
    here.pass(15 * MINUTE + 1)
    expect(await open(guessed.reference, guessed.accessCode)).toMatchObject({ ok: true })
  })

  test('the right code starts the count afresh', async () => {
    const { reference, accessCode } = await here.file()
    for (let round = 0; round < 3; round += 1) {
      for (let i = 0; i < 19; i += 1) await open(reference, WRONG)
      expect(await open(reference, accessCode)).toMatchObject({ ok: true })
    }
  })
})

describe('what was opened', () => {
  test('is open to this browser for half an hour', async () => {
    const browser = here.newBrowser()
    const { reference, accessCode } = await here.file()
    expect(await residentOf(here.hall, browser, reference)).toBeNull()
    await open(reference, accessCode, browser)
    expect(await residentOf(here.hall, browser, reference.toLowerCase())).not.toBeNull()
    expect(await residentOf(here.hall, here.newBrowser(), reference)).toBeNull()
    here.pass(30 * MINUTE)
    expect(await residentOf(here.hall, browser, reference)).toBeNull()
  })

  test('shows the code to the browser that filed, for half an hour, and never to another', async () => {
    const { browser, reference, accessCode } = await here.file()
    expect(await readReceipt(here.hall, browser, reference)).toMatchObject({ accessCode })
    const other = here.newBrowser()
    expect(await readReceipt(here.hall, other, reference)).toBeNull()
    await open(reference, accessCode, other)
    expect(await readReceipt(here.hall, other, reference)).toMatchObject({ accessCode: null })
    here.pass(31 * MINUTE)
    await open(reference, accessCode, browser)
    expect(await readReceipt(here.hall, browser, reference)).toMatchObject({ accessCode: null })
  })

  test('ends with the code, once a clerk has made a new one', async () => {
    const { browser, reference, accessCode } = await here.file()
    const made = await here.move(
      staffActor('clerk', 'civil-affairs-desk', 'clerk'),
      reference,
      'reissue-code',
      {
        'identity-check': 'card-at-counter',
      },
    )
    expect(await residentOf(here.hall, browser, reference)).toBeNull()
    expect(await readReceipt(here.hall, browser, reference)).toBeNull()
    expect(await open(reference, accessCode)).toEqual(NO_MATCH)
    expect(made.ok && (await open(reference, made.once.accessCode!))).toMatchObject({ ok: true })
  })

  test('is readable while the computer’s time is behind what happened', async () => {
    const { browser, reference } = await here.file()
    here.pass(-10 * MINUTE)
    const holder = (await residentOf(here.hall, browser, reference))!
    const tracking = await readTracking(
      here.hall,
      { kind: 'resident', caseFileId: holder.row.id },
      holder.row,
    )
    expect(tracking.clocks.length).toBeGreaterThan(0)
    await here.moved(TESTER, reference, 'message', { text: 'We look.' })
    expect(
      (await here.events(reference)).map(({ at }) => at).every((at, i, all) => at >= (all[i - 1] ?? 0)),
    ).toBe(true)
    here.pass(10 * MINUTE)
  })

  test('tells nothing of notes, names, or a sealed transfer', async () => {
    const { browser, reference } = await here.file()
    const lead = staffActor('li-secret', 'civil-affairs-desk', 'lead')
    await here.moved(lead, reference, 'note', { text: 'NOTE among staff' })
    await here.moved(lead, reference, 'take')
    await here.moved(lead, reference, 'seal', { text: 'SEALED because' })
    const holder = (await residentOf(here.hall, browser, reference))!
    const { events } = await readTracking(
      here.hall,
      { kind: 'resident', caseFileId: holder.row.id },
      holder.row,
    )
    expect(events.map(({ event }) => event.type)).toEqual(['filed', 'taken'])
    expect(JSON.stringify(events.map(({ text }) => text))).not.toMatch(/NOTE|SEALED/)
  })
})

function fullWidth(text: string): string {
  return [...text]
    .map((c) => (c >= '!' && c <= '~' ? String.fromCodePoint(c.codePointAt(0)! + 0xfee0) : '\u3000'))
    .join('')
}
