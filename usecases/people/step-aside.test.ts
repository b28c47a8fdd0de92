import { beforeEach, expect, test } from 'vitest'
import { listStepsAside } from '#db/queries/interest.ts'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import { MOVES } from '#domain/case-file/move.ts'
import { QUEUE_VIEWS } from '#domain/case-file/queue-view.ts'
import { LISTINGS, type Listing } from '#domain/measure/listing.ts'
import type { StaffActor } from '../actor.ts'
import { openForStaff } from '../case-file/open-for-staff.ts'
import { listBehind } from '../measure/list-behind.ts'
import { managerFigures } from '../measure/manager-figures.ts'
import { countBeside } from '../queue/count-views.ts'
import { readQueue } from '../queue/read-queue.ts'
import { searchCaseFiles } from '../queue/search-case-files.ts'
import { openTestHall, type TestHall } from '../testing/open-hall.ts'
import { readWorkload } from './read-workload.ts'

const UNIT = 'civil-affairs-desk'
const ANY = { unit: null, service: null, stage: null, urgency: null, area: null, after: null }
const QUEUE = { ...ANY, tag: null, handler: null, due: null }

let here: TestHall
let lin: StaffActor
let lead: StaffActor
let reference: string

beforeEach(async () => {
  here = await openTestHall()
  lin = await here.hire('lin', UNIT, 'handler', 'clerk')
  lead = await here.hire('zhou', UNIT, 'lead', 'triage')
  reference = (await here.file('ask-a-question', { question: { question: 'Xylophon?' } })).reference
  await here.file('ask-a-question', { question: { question: 'Another' } })
  await here.moved(lin, reference, 'take')
})

/** The person as their next page knows them. */
async function now(actor: StaffActor): Promise<StaffActor> {
  const sessionId = here.hall.newId()
  return { ...actor, sessionId, asideFrom: new Set(await listStepsAside(here.hall.read, actor.staffId)) }
}

const listings = Object.keys(LISTINGS) as Listing[]

/** Every way in which somebody may come across a case file, and what each shows of this one. */
async function sightings(actor: StaffActor): Promise<Record<string, boolean | number>> {
  const { hall } = here
  const seen: Record<string, boolean | number> = {}
  const holds = (lines: readonly { reference: string }[]) =>
    lines.some((line) => line.reference === reference)
  for (const view of QUEUE_VIEWS)
    seen[`list ${view}`] = holds((await readQueue(hall, actor, { ...QUEUE, view })).lines)
  for (const words of [reference, 'Xylophon'])
    seen[`search ${words === reference ? 'reference' : 'words'}`] = holds(
      (await searchCaseFiles(hall, actor, words)).lines,
    )
  seen.page = await openForStaff(hall, actor, reference).then(
    () => true,
    () => false,
  )
  seen['count due'] = (await countBeside(hall, actor)).counts.due ?? 0
  seen['count mine'] = (await countBeside(hall, actor)).counts.mine ?? 0
  if (!actor.roles.some(({ role }) => role === 'lead')) return seen
  for (const figure of listings)
    seen[`behind ${figure}`] = holds(
      (
        await listBehind(hall, actor, {
          figure,
          from: undefined,
          to: undefined,
          unit: undefined,
          service: undefined,
          area: undefined,
        })
      ).cases,
    )
  seen.nearest = holds(
    (
      await managerFigures(hall, actor, {
        from: undefined,
        to: undefined,
        unit: undefined,
        service: undefined,
        area: undefined,
      })
    ).nearest,
  )
  const { people, unassigned } = await readWorkload(hall, actor, null)
  seen.workload = people.reduce((sum, { open }) => sum + open, unassigned.open)
  return seen
}

test('the handler declares: it goes back to the lead, and is nowhere to be seen for them', async () => {
  const before = await sightings(await now(lin))
  expect(before).toMatchObject({
    page: true,
    'list mine': true,
    'search words': true,
    'count due': 2,
    'count mine': 1,
  })
  await here.moved(lin, reference, 'step-aside', { text: 'My cousin.' })
  expect(await here.row(reference)).toMatchObject({ handlerId: null })
  expect(foldCaseFile(await here.events(reference)).aside).toEqual(['lin'])
  const after = await sightings(await now(lin))
  expect(Object.entries(after).filter(([, seen]) => seen === true)).toEqual([])
  expect(after).toMatchObject({ 'count due': 1, 'count mine': 0 })
})

test('a lead who declares sees it in no list, search, count or list behind a number either', async () => {
  const before = await sightings(await now(lead))
  expect(before).toMatchObject({
    page: true,
    'list due': true,
    'behind received': true,
    nearest: true,
    workload: 2,
  })
  await here.moved(lead, reference, 'step-aside')
  const after = await sightings(await now(lead))
  expect(Object.entries(after).filter(([, seen]) => seen === true)).toEqual([])
  expect(after).toMatchObject({ 'count due': 1, workload: 1 })
  expect((await sightings(await now(lin))).page).toBe(true)
})

test('no move is made any more, as on a missing case file, even by who has not yet heard of it', async () => {
  await here.moved(lead, reference, 'step-aside', { colleague: 'lin' })
  for (const actor of [await now(lin), lin]) {
    for (const move of MOVES)
      await expect(
        here.move(actor, reference, move, { text: 'x', handler: 'lin' }),
        move,
      ).rejects.toMatchObject({
        code: expect.stringMatching(/^(not-found|forbidden)$/),
      })
  }
  for (const move of MOVES)
    await expect(here.move(await now(lin), reference, move), move).rejects.toMatchObject({
      code: 'not-found',
    })
})

test('it cannot be given back to them, by nobody and in no way', async () => {
  await here.moved(lead, reference, 'step-aside', { colleague: 'lin' })
  expect(await here.move(lead, reference, 'assign', { handler: 'lin' })).toMatchObject({
    ok: false,
    reason: 'has-stepped-aside',
  })
  await here.moved(lead, reference, 'take')
  expect(await here.move(lead, reference, 'hand-over', { handler: 'lin' })).toMatchObject({
    reason: 'has-stepped-aside',
  })
})

test('everybody else reads in the history who stepped aside, and who said so', async () => {
  await here.moved(lead, reference, 'step-aside', { colleague: 'lin' })
  expect((await here.events(reference)).at(-1)).toMatchObject({
    type: 'stepped-aside',
    data: { staffId: 'lin' },
    by: { staffId: 'zhou' },
  })
})

test('only who gives out the work declares for a colleague, and only for one who works there', async () => {
  expect(await here.move(lin, reference, 'step-aside', { colleague: 'zhou' })).toMatchObject({
    ok: false,
    field: 'colleague',
  })
  expect(await here.move(lead, reference, 'step-aside', { colleague: 'nobody' })).toMatchObject({
    ok: false,
    reason: 'not-a-worker-here',
  })
})
