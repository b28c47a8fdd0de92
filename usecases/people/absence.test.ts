import { beforeEach, expect, test } from 'vitest'
import { tables } from '#db/handle.ts'
import { listAbsenceCases } from '#db/queries/absence.ts'
import { insertCaseFile } from '#db/queries/case-file.ts'
import { insertStaffRole, updateDisabled } from '#db/queries/staff.ts'
import type { StaffActor } from '../actor.ts'
import { handOverCaseload } from '../queue/hand-over-caseload.ts'
import { type QueueAsked, readQueue } from '../queue/read-queue.ts'
import { forgetDirectory, staffDirectory } from '../queue/staff-directory.ts'
import { DAY, MINUTE, openTestHall, TESTER, type TestHall } from '../testing/open-hall.ts'
import { raw } from '../testing/typed.ts'
import { currentTown } from '../town/current-town.ts'
import { endAbsence } from './end-absence.ts'
import { enterAbsence } from './enter-absence.ts'
import { handOverAbsent } from './hand-over-absent.ts'
import { readPeople } from './read-people.ts'
import { takeBack } from './take-back.ts'
import { tellOfOrphans } from './tell-of-orphans.ts'

const UNIT = 'civil-affairs-desk'

let here: TestHall
let lin: StaffActor
let deputy: StaffActor
let lead: StaffActor

beforeEach(async () => {
  here = await openTestHall()
  lin = await here.hire('lin', UNIT, 'handler')
  deputy = await here.hire('deputy', UNIT, 'handler')
  lead = await here.hire('zhou', UNIT, 'lead', 'triage')
})

async function taken(by = lin): Promise<string> {
  const { reference } = await here.file('ask-a-question')
  await here.moved(by, reference, 'take')
  return reference
}

const enter = (actor: StaffActor, fields: Record<string, string>) =>
  enterAbsence(here.hall, actor, raw({ from: '2026-10-27', to: '2026-10-30', deputy: 'deputy', ...fields }))
const handlerOf = async (reference: string) => (await here.row(reference)).handlerId
const job = () => handOverAbsent(here.hall, TESTER)

test('the whole caseload goes to the deputy at the first moment of the absence, and not before', async () => {
  const references = [await taken(), await taken(), await taken()]
  expect(await enter(lin, {})).toEqual({ ok: true, handedOver: null })
  expect(await job()).toBe(0)
  here.goTo('2026-10-26T23:59:00+08:00')
  expect(await job()).toBe(0)
  here.goTo('2026-10-27T00:00:00+08:00')
  expect(await job()).toBe(3)
  expect(await job()).toBe(0)
  for (const reference of references) {
    expect(await handlerOf(reference)).toBe('deputy')
    expect((await here.events(reference)).at(-1)).toMatchObject({
      type: 'handed-over',
      by: { kind: 'system' },
    })
  }
})

test('or at once; what comes to the person during the absence goes on too', async () => {
  const first = await taken()
  expect(await enter(lin, { now: 'yes' })).toMatchObject({ handedOver: { moved: 1, failed: 0 } })
  const second = await taken()
  here.pass(DAY)
  expect(await job()).toBe(1)
  expect([await handlerOf(first), await handlerOf(second)]).toEqual(['deputy', 'deputy'])
})

test('nothing new is given to who is away, and the lists say until when', async () => {
  const { reference } = await here.file('ask-a-question')
  await enter(lin, {})
  here.pass(DAY)
  expect(await here.move(lead, reference, 'assign', { handler: 'lin' })).toMatchObject({ reason: 'is-away' })
  expect(await here.move(lin, reference, 'take')).toMatchObject({ reason: 'you-are-away' })
  await here.moved(lead, reference, 'assign', { handler: 'deputy' })
  expect(await here.move(deputy, reference, 'hand-over', { handler: 'lin' })).toMatchObject({
    reason: 'is-away',
  })
  const workers = (await staffDirectory(here.hall)).workersOf(await currentTown(here.hall), UNIT)
  expect(workers.map(({ id }) => id).at(-1)).toBe('lin')
  expect(workers.at(-1)?.away).toEqual({ until: '2026-10-30', deputyId: 'deputy' })
  here.goTo('2026-10-31T00:01:00+08:00')
  await here.moved(deputy, reference, 'hand-over', { handler: 'lin' })
})

test.each<[string, Record<string, string>, string, string]>([
  ['oneself as deputy', { deputy: 'lin' }, 'deputy', 'yourself'],
  ['a deputy who does not work here', { deputy: 'stranger' }, 'deputy', 'not-a-worker-here'],
  ['a deputy who is away as well', { deputy: 'zhou' }, 'deputy', 'deputy-away'],
  ['no deputy', { deputy: '' }, 'deputy', 'required'],
  ['a day that is none', { from: 'soon' }, 'from', 'not-a-date'],
  ['no last day', { to: '' }, 'to', 'required'],
  ['days that are over', { from: '2026-10-01', to: '2026-10-25' }, 'to', 'is-over'],
])('%s is refused', async (_, fields, field, code) => {
  await enterAbsence(here.hall, lead, raw({ from: '2026-10-30', to: '2026-11-02', deputy: 'deputy' }))
  const entered = await enter(lin, fields)
  expect(entered).toMatchObject({ ok: false })
  if (!entered.ok) expect(entered.problems).toContainEqual({ field, code })
})

test('a lead enters it for somebody of the unit; nobody else does, and nobody ends it', async () => {
  const stranger = await here.hire('stranger', 'petitions-hotline', 'lead')
  for (const other of [deputy, stranger])
    await expect(enter(other, { staff: 'lin' })).rejects.toMatchObject({ code: 'not-found' })
  expect(await enter(lead, { staff: 'lin' })).toMatchObject({ ok: true })
  const { led } = await readPeople(here.hall, lead)
  const [absence] = led
  expect(led).toMatchObject([{ staffId: 'lin', enteredBy: 'zhou' }])
  for (const other of [deputy, stranger])
    await expect(endAbsence(here.hall, other, absence!.id)).rejects.toMatchObject({ code: 'not-found' })
  await endAbsence(here.hall, lead, absence!.id)
  here.pass(DAY)
  await taken()
  expect(await job()).toBe(0)
})

test('nothing moves back by itself; one press takes back what is still open', async () => {
  const [kept, closed, back] = [await taken(), await taken(), await taken()]
  await enter(lin, { now: 'yes' })
  await here.moved(deputy, closed!, 'decide', {
    ...{ outcome: 'answered', summary: 'Nine.', facts: 'Nine.', reasons: 'Nine.', next: 'None.' },
  })
  here.goTo('2026-10-31T09:00:00+08:00')
  await job()
  expect(await handlerOf(back!)).toBe('deputy')
  const page = await readPeople(here.hall, lin)
  const [own] = page.own
  expect(own).toMatchObject({ moved: 3, failed: [], mayTakeBack: true })
  await expect(
    takeBack(here.hall, deputy, { absenceId: own!.id, references: null, text: 'x' }),
  ).rejects.toThrow()
  const taking = { absenceId: own!.id, references: [back!], text: 'Back from leave' }
  expect(await takeBack(here.hall, lin, taking)).toEqual({ ok: true, moved: 1, failed: 0 })
  expect(await takeBack(here.hall, lin, taking)).toEqual({ ok: true, moved: 0, failed: 0 })
  expect([await handlerOf(kept!), await handlerOf(back!)]).toEqual(['deputy', 'lin'])
})

test('nothing is taken back as long as the person is away: it would go to the deputy again', async () => {
  const reference = await taken()
  await enter(lin, { now: 'yes' })
  const ownOf = async () => (await readPeople(here.hall, lin)).own[0]!
  const { id: absenceId } = await ownOf()
  const back = () => takeBack(here.hall, lin, { absenceId, references: null, text: 'x' })
  for (const instant of ['2026-10-26T20:00:00+08:00', '2026-10-30T23:59:00+08:00']) {
    here.goTo(instant)
    expect(await back()).toEqual({ ok: false, reason: 'still-away' })
    expect(await ownOf()).toMatchObject({ moved: 1, mayTakeBack: false, toTakeBack: [] })
  }
  expect(await here.move(lin, reference, 'stand-in', { text: 'x' })).toMatchObject({ reason: 'you-are-away' })
  await endAbsence(here.hall, lin, absenceId)
  expect(await ownOf()).toMatchObject({ mayTakeBack: true, toTakeBack: [{ reference }] })
  await enter(lin, { from: '2026-10-30', to: '2026-10-31' })
  expect(await back()).toEqual({ ok: false, reason: 'still-away' })
  here.goTo('2026-11-01T00:00:00+08:00')
  expect(await back()).toEqual({ ok: true, moved: 1, failed: 0 })
  expect([await job(), await handlerOf(reference)]).toEqual([0, 'lin'])
})

test('what cannot be moved is tried again every hour, not with every run', async () => {
  const reference = await taken()
  await here.moved(lead, reference, 'step-aside', { colleague: 'deputy' })
  await enter(lin, {})
  const absenceId = (await readPeople(here.hall, lin)).own[0]!.id
  const triedAt = async () => (await listAbsenceCases(here.hall.read, absenceId)).map(({ at }) => at)
  here.goTo('2026-10-27T00:00:00+08:00')
  const first = here.hall.now()
  await job()
  here.pass(55 * MINUTE)
  await job()
  expect(await triedAt()).toEqual([first])
  here.pass(5 * MINUTE)
  await job()
  expect(await triedAt()).toEqual([first + 60 * MINUTE])
})

test('what cannot be moved is listed with its reason, stays an orphan, and the lead is told once a day', async () => {
  const reference = await taken()
  await here.moved(lead, reference, 'step-aside', { colleague: 'deputy' })
  await taken(await here.hire('old', UNIT, 'handler'))
  await enter(lin, {})
  here.pass(DAY)
  expect(await job()).toBe(0)
  const [own] = (await readPeople(here.hall, lin)).own
  expect(own!.failed).toEqual([{ reference, reason: 'has-stepped-aside' }])
  expect(await tellOfOrphans(here.hall, TESTER)).toBe(1)
  expect(await tellOfOrphans(here.hall, TESTER)).toBe(1)
  const page = await readPeople(here.hall, lead)
  expect(page.told).toMatchObject([{ kind: 'orphans', n: 1, unitId: UNIT }])
  expect(page.orphans).toMatchObject([{ handlerId: 'lin', disabled: false, references: [reference] }])
  expect((await readPeople(here.hall, deputy)).orphans).toEqual([])
  await here.hall.transaction((tx) => updateDisabled(tx, 'old', here.hall.now()))
  expect(await tellOfOrphans(here.hall, TESTER)).toBe(2)
  expect((await readPeople(here.hall, lead)).told).toMatchObject([{ kind: 'orphans', n: 2 }])
  expect((await readQueue(here.hall, lead, QUEUE)).lines).toHaveLength(1)
})

test('of somebody who worked for two units each unit’s case files go to somebody who works there', async () => {
  const far = 'community-affairs'
  const both = { ...lin, roles: [...lin.roles, { role: 'handler', unitId: far } as const] }
  await here.hall.transaction((tx) => insertStaffRole(tx, here.hall.newId(), 'lin', both.roles[1]!))
  await here.hire('neighbour', far, 'handler')
  const head = { ...lead, roles: [{ role: 'lead', unitId: null } as const] }
  const question = await taken()
  const { reference: light } = await here.file('complain-about-facilities')
  await here.moved(lead, light, 'accept', { route: '31-6', text: 'x' }).catch(() => undefined)
  await here.moved(both, light, 'take')
  await here.hall.transaction((tx) => updateDisabled(tx, 'lin', here.hall.now()))
  forgetDirectory(here.hall)
  const { orphans } = await readPeople(here.hall, head)
  const groups = orphans.map(({ unitId, references, workers }) => ({
    unitId,
    references,
    workers: workers.map(({ id }) => id),
  }))
  expect(groups.toSorted((a, b) => (a.unitId < b.unitId ? -1 : 1))).toEqual([
    { unitId: UNIT, references: [question], workers: ['deputy', 'zhou'] },
    { unitId: far, references: [light], workers: ['neighbour'] },
  ])
  const handing = { fromId: 'lin', toId: 'neighbour', text: '', key: 'k', unitId: far }
  expect(await handOverCaseload(here.hall, head, handing)).toMatchObject({ moved: 1, failed: [] })
  expect([await handlerOf(light), await handlerOf(question)]).toEqual(['neighbour', 'lin'])
})

test('a lead sees the case files that nobody works on in their unit, whatever lies in others', async () => {
  const stranger = await here.hire('stranger', 'petitions-hotline', 'lead')
  const { reference } = await here.file('ask-a-question')
  await here.moved(lin, reference, 'take')
  const { caseFiles } = tables(here.hall.read)
  const row = await here.row(reference)
  await here.hall.transaction(async (tx) => {
    for (let i = 0; i < 200; i += 1)
      await insertCaseFile(tx, {
        ...row,
        ...{ id: `far-${i}`, reference: `HM-26-${i}`, idempotencyKey: `far-${i}` },
        ...{ unitId: 'petitions-hotline', dueAt: row.dueAt! - 1 },
      })
    await updateDisabled(tx, 'lin', here.hall.now())
  })
  expect(await here.hall.read.$count(caseFiles)).toBe(201)
  expect((await readPeople(here.hall, lead)).orphans).toMatchObject([{ references: [reference] }])
  const [others] = (await readPeople(here.hall, stranger)).orphans
  expect(others?.references).toHaveLength(200)
})

const QUEUE: QueueAsked = {
  view: 'due',
  ...{ unit: null, service: null, stage: null, urgency: null, area: null, after: null },
  ...{ tag: null, handler: 'lin', due: null },
}
