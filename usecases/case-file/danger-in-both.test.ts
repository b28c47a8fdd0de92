import { beforeEach, expect, test } from 'vitest'
import { clocksOnFile } from '#domain/case-file/clocks-on-file.ts'
import { isUnstopped } from '#domain/case-file/projection.ts'
import { fileDraft } from '../draft/file-draft.ts'
import { readDraft } from '../draft/read-draft.ts'
import { MINUTE, openTestHall, type TestHall } from '../testing/open-hall.ts'
import { staffActor } from '../testing/staff-actor.ts'
import type { Typed } from '../testing/typed.ts'
import { currentTown, serviceVersion } from '../town/current-town.ts'
import { openCaseFile } from '../track/open-case-file.ts'
import { clockBook } from './clock-book.ts'
import { findSameProblems } from './same-problems.ts'

const FACILITIES = 'complain-about-facilities'
const LAMP = {
  what: { what: 'light' },
  place: { 'place.area': 'cuihu', 'place.text': 'north gate' },
}
const SUPPORTED = {
  outcome: 'supported',
  ...{ summary: 'The lamp is mended.', facts: 'x', reasons: 'x', next: 'x' },
  basis: 'complaints-and-petitions:pw-32',
}

let here: TestHall
let first: Awaited<ReturnType<TestHall['file']>>

beforeEach(async () => {
  here = await openTestHall()
  first = await here.file(FACILITIES, LAMP)
  here.pass(60 * MINUTE)
})

const worker = async () =>
  staffActor('lead', (await here.row(first.reference)).unitId, 'lead', 'triage', 'handler')
const classified = async () =>
  (await here.events(first.reference)).filter(({ type }) => type === 'classified')

/** Somebody tells of the same problem and presses "this happened to me too". */
async function tell(pages: Readonly<Record<string, Typed>> = {}) {
  const browser = here.newBrowser()
  const key = await here.fill(browser, FACILITIES, { ...LAMP, ...pages })
  const draft = (await readDraft(here.hall, browser, FACILITIES))!
  const offered = await findSameProblems(here.hall, draft.service, draft.answers)
  const input = { slug: FACILITIES, key, locale: 'en', joins: first.reference } as const
  const filed = await fileDraft(here.hall, browser, input)
  const isOffered = offered.some(({ reference }) => reference === first.reference)
  return { isOffered, row: await here.row(filed.ok ? filed.reference : '') }
}

async function running(reference: string): Promise<string[]> {
  const row = await here.row(reference)
  const { regimes } = await serviceVersion(here.hall, row.service, row.serviceVersion)
  const book = clockBook(await currentTown(here.hall))
  const clocks = clocksOnFile(book, regimes, await here.events(reference), here.hall.now())
  return clocks.filter(isUnstopped).map(({ clock }) => clock)
}

test.each(['life', 'basics'])(
  'who says "%s" is offered no joining, and nobody joins for them',
  async (danger) => {
    const { isOffered, row } = await tell({ danger: { danger } })
    expect(isOffered).toBe(false)
    expect(row).toMatchObject({ stage: 'filed', urgency: danger, followsId: null })
    expect(await running(row.reference)).toContain(`need-${danger}-contact`)
  },
)

test('words that ask for a human look lift the one that is joined, once, and by the hall', async () => {
  const { isOffered, row } = await tell({ story: { story: 'It is dark and I cannot go on living.' } })
  expect([isOffered, row.stage]).toEqual([true, 'merged'])
  expect(await here.row(first.reference)).toMatchObject({ urgency: 'look', urgencyRank: 2 })
  await tell({ story: { story: 'It is dark and I cannot go on living.' } })
  await tell()
  expect(await classified()).toMatchObject([
    { data: { urgency: 'look', route: null }, by: { kind: 'system', job: 'pass-on' } },
  ])
})

test('somebody in danger is talked to before staff merge, and the danger goes on with the earlier one', async () => {
  const { row } = await tell({ danger: { danger: 'life' } })
  const lead = await worker()
  await here.moved(lead, first.reference, 'accept', { text: 'We look at it.', route: '31-6' })
  const words = { into: first.reference, text: 'We handle both as one.' }
  expect(await here.move(lead, row.reference, 'merge', words)).toEqual({ ok: false, reason: 'talk-first' })
  await here.moved(lead, row.reference, 'message', { text: 'We called you.', manner: 'call' })
  await here.moved(lead, row.reference, 'merge', words)
  expect(await here.row(first.reference)).toMatchObject({ urgency: 'life', urgencyRank: 0 })
  expect(await classified()).toMatchObject([{ data: { urgency: 'life', route: '31-6' } }])
  expect(await running(first.reference)).toContain('need-life-contact')
})

test('what is answered takes in nobody: neither who joins nor who is merged would get the answer', async () => {
  const lead = await worker()
  await here.moved(lead, first.reference, 'accept', { text: 'We look at it.', route: '31-6' })
  await here.moved(lead, first.reference, 'decide', SUPPORTED)
  for (const after of ['decided', 'in-first-review']) {
    expect((await here.row(first.reference)).stage).toBe(after)
    const { isOffered, row } = await tell()
    expect([after, isOffered, row.stage]).toEqual([after, false, 'filed'])
    const words = { into: first.reference, text: 'We handle both as one.' }
    expect(await here.move(lead, row.reference, 'merge', words)).toMatchObject({ reason: 'cannot-take-in' })
    if (after === 'in-first-review') return
    await here.moved(lead, first.reference, 'deliver', { manner: 'tracker' })
    const { browser, reference, accessCode } = first
    await openCaseFile(here.hall, browser, { reference, code: accessCode, shared: false })
    const owner = await here.resident(browser, reference)
    await here.moved(owner, first.reference, 'ask-first-review')
  }
})
