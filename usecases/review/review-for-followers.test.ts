import { beforeEach, expect, test } from 'vitest'
import { legalBasisFor } from '#domain/case-file/legal-basis.ts'
import type { Actor, StaffActor } from '../actor.ts'
import { openForStaff } from '../case-file/open-for-staff.ts'
import { recomputed } from '../case-file/testing/recompute.ts'
import { openTestHall, type TestHall } from '../testing/open-hall.ts'
import type { Typed } from '../testing/typed.ts'
import { currentTown } from '../town/current-town.ts'
import { readTracking } from '../track/read-tracking.ts'

const HANDED = { manner: 'handed-over', 'proof-handed-over': 'signed' }

let here: TestHall
let basis: string
let unit: StaffActor
let above: StaffActor
let first: string
let second: string
let third: string

beforeEach(async () => {
  here = await openTestHall({ start: '2026-03-03T10:00:00+08:00' })
  const town = await currentTown(here.hall)
  basis = legalBasisFor(town, town.services.get('petition')!)[0]!.id
  unit = await here.hire('unit', 'petitions-hotline', 'clerk', 'triage', 'handler', 'lead')
  above = await here.hire('above', 'district-office', 'reviewer')
  first = (await here.file('petition')).reference
  second = (await here.file('petition')).reference
  third = (await here.file('petition')).reference
  for (const one of [second, third])
    await here.moved(unit, one, 'merge', { into: first, text: 'We handle them as one.' })
  await here.moved(unit, first, 'accept', { route: '31-6', text: 'We handle it.' })
})

const person = async (reference: string): Promise<Extract<Actor, { kind: 'resident' }>> => ({
  kind: 'resident',
  caseFileId: (await here.row(reference)).id,
})
const on = (day: string) => here.goTo(`${day}T10:00:00+08:00`)
const tracking = async (reference: string) =>
  readTracking(here.hall, await person(reference), await here.row(reference))
const asks = async (reference: string) =>
  (await tracking(reference)).moves.filter((move) => move.startsWith('ask-'))
const stage = async (reference: string) => (await here.row(reference)).stage

async function answer(): Promise<void> {
  const words = { summary: 'No, and this is why.', facts: 'It is dark.', reasons: 'The law.', basis }
  await here.moved(unit, first, 'decide', { outcome: 'not-supported', ...words })
}

async function deliver(receivedOn: string): Promise<void> {
  await here.moved(unit, first, 'deliver', { ...HANDED, 'received-on': receivedOn })
}

async function review(result: string): Promise<void> {
  const words = { summary: 'Above us they say so too.', reasons: 'The law is plain.', basis }
  await here.moved(above, first, 'decide-review', { result, ...words })
}

async function told(reference: string) {
  const shared = (await tracking(reference)).events.flatMap(({ event, text }) =>
    event.type === 'answer-shared' ? [{ ...event.data, summary: text.summary }] : [],
  )
  return shared.at(-1)
}

test('who was merged has the rights of the answer, for thirty days from when it reached them', async () => {
  await answer()
  expect(await asks(second)).toEqual([])
  on('2026-03-10')
  await deliver('2026-03-05')
  for (const [reference, until] of [
    [first, '2026-04-07'],
    [second, '2026-04-09'],
  ] as const) {
    const { windows, state } = await tracking(reference)
    expect(state.rights).toEqual(['first-review'])
    expect(windows.get('first-review-window')).toBe(until)
  }
  on('2026-04-09')
  expect([await asks(first), await asks(second)]).toEqual([[], ['ask-first-review']])
  on('2026-04-10')
  expect(await here.move(await person(second), second, 'ask-first-review')).toEqual({
    ok: false,
    reason: 'window-passed',
  })
})

test('who does not read it on their page gets it by hand, and the thirty days run from then', async () => {
  const byHand = (fields: Typed) => here.move(unit, second, 'deliver', { ...HANDED, ...fields })
  await answer()
  expect(await byHand({})).toEqual({ ok: false, reason: 'no-answer-yet' })
  await deliver('2026-03-03')
  on('2026-03-20')
  expect(await byHand({ 'received-on': '2026-03-02' })).toMatchObject({
    problems: [{ code: 'date-too-early' }],
  })
  expect(await byHand({ 'received-on': '2026-03-19' })).toMatchObject({ ok: true })
  expect((await tracking(second)).windows.get('first-review-window')).toBe('2026-04-20')
  expect((await openForStaff(here.hall, unit, second)).moves).not.toContain('deliver')
  expect(await byHand({})).toEqual({ ok: false, reason: 'entered-already' })
  expect(await stage(second)).toBe('merged')
  on('2026-04-20')
  expect([await asks(second), await asks(third)]).toEqual([['ask-first-review'], []])
})

test('one of them asks, the review runs for all, and its answer reaches each with the next right', async () => {
  await answer()
  await deliver('2026-03-03')
  const key = here.hall.newId()
  const words = { text: 'My child walks there in the dark.' }
  for (let sent = 0; sent < 2; sent += 1)
    await here.move(await person(second), second, 'ask-first-review', words, { key })
  expect([await stage(first), await stage(second), await stage(third)]).toEqual([
    'in-first-review',
    'merged',
    'merged',
  ])
  expect(await here.row(first)).toMatchObject({ reviewUnitId: 'district-office' })
  expect(await asks(second)).toEqual([])
  const promised = (await tracking(second)).clocks.map(({ clock }) => clock)
  expect(promised).toContain('first-review')
  expect(await told(third)).toMatchObject({ of: 'review-asked', review: 'first' })
  expect(await here.move(await person(third), third, 'ask-first-review')).toMatchObject({ ok: false })

  const read = await openForStaff(here.hall, above, first)
  expect(read.timeline.filter(({ event }) => event.type === 'follower-wrote')).toMatchObject([
    { text: words },
  ])
  for (const other of [first, third])
    expect(JSON.stringify((await tracking(other)).events)).not.toContain('My child')

  await review('upheld')
  expect(await told(third)).toMatchObject({
    ...{ of: 'review-decided', review: 'first', result: 'upheld' },
    ...{ summary: 'Above us they say so too.', rights: [{ kind: 'final-review' }] },
  })
  await deliver('2026-03-03')
  expect(await asks(third)).toEqual(['ask-final-review'])
  await here.moved(await person(third), third, 'ask-final-review')
  expect(await stage(first)).toBe('in-final-review')
  expect(await here.events(first)).not.toContainEqual(
    expect.objectContaining({ type: 'follower-wrote', data: expect.objectContaining({ from: third }) }),
  )
  await here.moved(unit, first, 'decide-review', { result: 'upheld', summary: 'x', reasons: 'x', basis })
  await deliver('2026-03-03')
  for (const reference of [first, second, third]) expect(await asks(reference)).toEqual([])
  for (const reference of [first, second, third]) {
    const { columns, keptColumns } = await recomputed(here.hall, await here.row(reference))
    expect(keptColumns).toEqual(columns)
  }
})

test('sent back or reopened, the answer and its rights are gone for all, until there is a new one', async () => {
  await answer()
  await deliver('2026-03-03')
  await here.moved(await person(second), second, 'ask-first-review')
  await review('sent-back')
  await answer()
  expect(await asks(second)).toEqual([])
  await deliver('2026-03-03')
  expect(await asks(second)).toEqual(['ask-first-review'])
  await here.moved(await person(first), first, 'reopen', { text: 'It is not done.' })
  expect(await asks(second)).toEqual([])
  expect(await here.move(await person(second), second, 'ask-first-review')).toEqual({
    ok: false,
    reason: 'no-review-here',
  })
})
