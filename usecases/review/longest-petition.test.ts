import { beforeAll, describe, expect, test } from 'vitest'
import { listCaseClocks } from '#db/queries/case-clock.ts'
import { clockKey } from '#domain/case-file/clock-on-file.ts'
import { legalBasisFor } from '#domain/case-file/legal-basis.ts'
import type { StaffActor } from '../actor.ts'
import { openForStaff } from '../case-file/open-for-staff.ts'
import { recomputed } from '../case-file/testing/recompute.ts'
import { readQueue } from '../queue/read-queue.ts'
import { closeAfterWindow } from '../sweep/close-after-window.ts'
import { sweepClocks } from '../sweep/sweep-clocks.ts'
import { demoTown, openTestHall, TESTER, type TestHall } from '../testing/open-hall.ts'
import { currentTown } from '../town/current-town.ts'
import { importTown } from '../town/import-town.ts'
import { readTracking } from '../track/read-tracking.ts'
import { residentOf } from '../track/resident-of.ts'

const SERVICE = 'petition'
const NO_FILTER = {
  ...{ unit: null, service: null, stage: null, urgency: null, area: null },
  ...{ tag: null, handler: null, due: null, after: null },
} as const
const PASS = {
  report: (error: unknown) => {
    throw error
  },
}
const HANDED = { manner: 'handed-over', 'proof-handed-over': 'signed' }

type Walk = {
  here: TestHall
  reference: string
  browser: string
  unit: StaffActor
  above: StaffActor
  office: StaffActor
}

/** The demo town; with a petition office its reception passes petitions on. */
async function begin(start: string, hasOffice: boolean): Promise<Walk> {
  const here = await openTestHall({ start: `${start}T10:00:00+08:00` })
  const town = demoTown()
  if (hasOffice) {
    const units = town.units.map((item) =>
      item.value.id === 'petitions-hotline'
        ? { ...item, value: { ...item.value, petitionOffice: true } }
        : item,
    )
    await importTown(here.hall, TESTER, { ...town, units })
  }
  const roles = ['clerk', 'triage', 'handler', 'lead'] as const
  const office = await here.hire('office', 'petitions-hotline', ...roles)
  const unit = await here.hire('unit', 'petitions-hotline', ...roles)
  const own = hasOffice ? await here.hire('own', 'community-affairs', ...roles) : unit
  const above = await here.hire('above', 'district-office', 'reviewer')
  const { reference, browser } = await here.file(SERVICE)
  return { here, reference, browser, unit: own, above, office }
}

async function on(walk: Walk, date: string): Promise<void> {
  const instant = `${date}T10:00:00+08:00`
  walk.here.goTo(instant)
  await sweepClocks(walk.here.hall, TESTER, PASS)
  await closeAfterWindow(walk.here.hall, TESTER, PASS)
}

/** The due date of a clock as it is kept beside the case file. */
async function due({ here, reference }: Walk, clock: string): Promise<string | null | undefined> {
  const kept = await listCaseClocks(here.hall.read, (await here.row(reference)).id)
  return kept.find((one) => clockKey(one) === `${clock}//0`)?.dueOn
}

async function basis({ here }: Walk): Promise<string> {
  const town = await currentTown(here.hall)
  return legalBasisFor(town, town.services.get(SERVICE)!)[0]!.id
}

async function ask(walk: Walk, kind: 'first' | 'final'): Promise<void> {
  await walk.here.moved(await residentActor(walk), walk.reference, `ask-${kind}-review`, {
    text: 'It is still dark.',
  })
}

/** Said of each answer anew: of the first one, and of the one after its review. */
async function isNotSolved(walk: Walk): Promise<void> {
  await walk.here.moved(await residentActor(walk), walk.reference, 'confirm', { solved: 'no' })
}

async function residentActor({ here, reference }: Walk) {
  return { kind: 'resident', caseFileId: (await here.row(reference)).id } as const
}

/** From acceptance on day 15 or 30 to the end: each step on its last day. */
async function fromAcceptance(
  walk: Walk,
  days: Record<'accepted' | 'extended' | 'answered' | 'first' | 'firstDone' | 'final' | 'finalDone', string>,
) {
  const { here, reference, unit, above } = walk
  const move = (actor: StaffActor, name: Parameters<TestHall['moved']>[2], fields = {}) =>
    here.moved(actor, reference, name, fields)
  const stage = async () => (await here.row(reference)).stage
  await on(walk, days.accepted)
  await move(unit, 'accept', { route: '31-6', text: 'We handle it.' })
  await move(unit, 'take')
  expect(await due(walk, 'petition-resolve')).toBe(days.extended)

  await on(walk, days.extended)
  const head = await here.hire('head', unit.unitId!, 'lead')
  await move(unit, 'ask-extension', { clock: 'petition-resolve', count: '30', text: 'A survey is due.' })
  await move(head, 'rule-on-extension', { agreed: 'yes', text: 'A survey is due. It takes some weeks.' })
  expect(await due(walk, 'petition-resolve')).toBe(days.answered)

  await on(walk, days.answered)
  const decision = { summary: 'We cannot.', facts: 'x', reasons: 'x', basis: await basis(walk) }
  await move(unit, 'decide', { outcome: 'not-supported', ...decision })
  await move(unit, 'deliver', HANDED)
  expect(await due(walk, 'first-review-window')).toBe(days.first)
  await isNotSolved(walk)

  await on(walk, days.first)
  expect(await stage()).toBe('closed')
  await ask(walk, 'first')
  expect(await here.row(reference)).toMatchObject({
    stage: 'in-first-review',
    reviewUnitId: 'district-office',
  })
  expect(await due(walk, 'first-review')).toBe(days.firstDone)

  await on(walk, days.firstDone)
  await move(above, 'decide-review', {
    result: 'upheld',
    summary: 'The answer stands.',
    reasons: 'x',
    basis: decision.basis,
  })
  await move(unit, 'deliver', HANDED)
  expect(await due(walk, 'final-review-window')).toBe(days.final)
  await isNotSolved(walk)

  await on(walk, days.final)
  await ask(walk, 'final')
  expect(await due(walk, 'final-review')).toBe(days.finalDone)

  await on(walk, days.finalDone)
  await move(unit, 'decide-review', {
    result: 'changed',
    summary: 'A part is changed.',
    reasons: 'x',
    basis: decision.basis,
  })
  await move(unit, 'deliver', HANDED)
  expect(await stage()).toBe('final')
  const whole = await recomputed(here.hall, await here.row(reference))
  expect(whole.keptClocks).toEqual(whole.clocks)
  const rights = /^petition-object-to-transfer /
  expect(whole.keptClocks.filter((line) => !line.includes(' met ') && !rights.test(line))).toEqual([])
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

describe('the longest lawful ways of a petition', () => {
  test('225 days, filed with the unit itself', async () => {
    const walk = await begin('2026-03-03', false)
    expect(await due(walk, 'petition-notify-direct')).toBe('2026-03-18')
    await fromAcceptance(walk, {
      accepted: '2026-03-18',
      extended: '2026-05-17',
      answered: '2026-06-16',
      first: '2026-07-16',
      firstDone: '2026-08-15',
      final: '2026-09-14',
      finalDone: '2026-10-14',
    })
    expect(daysBetween('2026-03-03', '2026-10-14')).toBe(225)
  })

  test('240 days, through the petition office', async () => {
    const walk = await begin('2026-03-02', true)
    expect(await due(walk, 'petition-pass-on')).toBe('2026-03-17')
    await on(walk, '2026-03-17')
    await walk.here.moved(walk.office, walk.reference, 'forward', {
      unit: 'community-affairs',
      text: 'It is theirs.',
    })
    expect(await due(walk, 'petition-notify-passed')).toBe('2026-04-01')
    await fromAcceptance(walk, {
      accepted: '2026-04-01',
      extended: '2026-05-31',
      answered: '2026-06-30',
      first: '2026-07-30',
      firstDone: '2026-08-29',
      final: '2026-09-28',
      finalDone: '2026-10-28',
    })
    expect(daysBetween('2026-03-02', '2026-10-28')).toBe(240)
  })
})

describe('a review', () => {
  let walk: Walk
  beforeAll(async () => {
    walk = await begin('2026-03-03', false)
  })

  test('is asked for until the last day, which the page shows, and not a day later', async () => {
    const { here, reference, unit, browser } = walk
    await here.moved(unit, reference, 'accept', { route: '31-6', text: 'x' })
    const decision = { summary: 'No.', facts: 'x', reasons: 'x', basis: await basis(walk) }
    await here.moved(unit, reference, 'decide', { outcome: 'not-supported', ...decision })
    await here.moved(unit, reference, 'deliver', HANDED)
    const holder = (await residentOf(here.hall, browser, reference))!
    const tracking = await readTracking(here.hall, holder.actor, holder.row)
    expect(tracking.windows.get('first-review-window')).toBe('2026-04-02')
    expect(tracking.moves).toContain('ask-first-review')
    expect(tracking.moves).not.toContain('ask-final-review')
    here.goTo('2026-04-03T00:00:00+08:00')
    const actor = await residentActor(walk)
    expect(await here.move(actor, reference, 'ask-first-review')).toEqual({
      ok: false,
      reason: 'window-passed',
    })
    here.goTo('2026-04-02T23:59:00+08:00')
    expect(await here.move(actor, reference, 'ask-first-review')).toMatchObject({ ok: true })
  })

  test('is for the reviewers above, and never for whoever gave the answer', async () => {
    const { here, reference, unit, above } = walk
    const asked = { ...NO_FILTER, view: 'reviews' } as const
    const lines = async (actor: StaffActor) => (await readQueue(here.hall, actor, asked)).lines.length
    expect([await lines(above), await lines(unit)]).toEqual([1, 0])
    const offers = async (actor: StaffActor) => (await openForStaff(here.hall, actor, reference)).moves
    expect(await offers(above)).toContain('decide-review')
    for (const move of ['open-hearing', 'decide-review']) expect(await offers(unit)).not.toContain(move)
    const result = { result: 'sent-back', summary: 'Again.', reasons: 'x', basis: await basis(walk) }
    expect(await here.move(unit, reference, 'decide-review', result)).toEqual({
      ok: false,
      reason: 'not-your-review',
    })
    const both = { ...unit, roles: [...unit.roles, { role: 'reviewer', unitId: 'district-office' }] } as const
    expect(await here.move(both, reference, 'decide-review', result)).toEqual({
      ok: false,
      reason: 'your-own-answer',
    })
    await here.moved(above, reference, 'open-hearing', { text: 'Thursday at ten.' })
    expect(await here.move(above, reference, 'decide-review', result)).toEqual({
      ok: false,
      reason: 'hearing-open',
    })
    await here.moved(above, reference, 'close-hearing', { text: 'Both were heard.' })
    await here.moved(above, reference, 'decide-review', result)
    expect(await here.row(reference)).toMatchObject({ stage: 'accepted', reviewUnitId: null })
    expect(await due(walk, 'first-review')).toBe('2026-05-02')
  })
})
