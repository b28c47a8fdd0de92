import { beforeEach, expect, test } from 'vitest'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import type { StaffActor } from '../actor.ts'
import { openForStaff } from '../case-file/open-for-staff.ts'
import { enterAbsence } from '../people/enter-absence.ts'
import { DAY, openTestHall, type TestHall } from '../testing/open-hall.ts'
import { readTracking } from '../track/read-tracking.ts'
import { enterVisits } from './enter-visits.ts'
import { planVisits } from './plan-visits.ts'
import { readAddable, readVisitDay } from './read-visit-day.ts'

const DIBAO = 'apply-minimum-living-allowance'
const TUESDAY = '2026-10-27'
const HOME = { home: { 'home.area': 'cuihu', 'home.text': '学府路12号3栋201室', home: 'cuihu' } }

let here: TestHall
let zhao: StaffActor
let tang: StaffActor

beforeEach(async () => {
  here = await openTestHall()
  here.goTo('2026-10-26T01:00:00Z')
  zhao = await here.hire('zhao', 'nanhe-office', 'lead', 'triage')
  tang = await here.hire('tang', 'nanhe-office', 'clerk', 'handler')
})

const PLAN = {
  on: TUESDAY,
  first: 'zhao',
  second: 'tang',
  how: 'announced',
  text: 'Please have your papers ready.',
}
const apply = async (home = HOME) => (await here.file(DIBAO, home)).reference
const state = async (reference: string) => foldCaseFile(await here.events(reference))
async function toldTo(reference: string): Promise<string> {
  const row = await here.row(reference)
  return JSON.stringify((await readTracking(here.hall, { kind: 'resident', caseFileId: row.id }, row)).events)
}
const dayOf = (actor: StaffActor, day = TUESDAY) => readVisitDay(here.hall, actor, { day, unit: null })
const referencesOf = async (actor: StaffActor, day = TUESDAY) =>
  (await dayOf(actor, day)).lanes.flatMap(({ households }) =>
    households.map(({ stops }) => stops.map(({ reference }) => reference)),
  )

test('the person is told the day and what to have ready, and what was found stays among staff', async () => {
  const reference = await apply()
  await here.moved(zhao, reference, 'plan-visit', PLAN)
  here.pass(DAY)
  await here.moved(tang, reference, 'record-visit', {
    result: 'done',
    text: 'The room is dry.',
    permission: 'yes',
    met: 'Mr Wang',
    neighbours: 'He has no work.',
    'finding-income': 'differs',
    'found-income': 'Pension of 300 yuan',
    'evidence-income': 'papers',
    'finding-household': 'confirmed',
  })
  const told = await toldTo(reference)
  expect(told).toContain('Please have your papers ready.')
  for (const secret of ['The room is dry.', 'He has no work.', 'Pension of 300', 'Mr Wang'])
    expect(told).not.toContain(secret)

  const { timeline } = await openForStaff(here.hall, zhao, reference)
  expect(timeline.at(-1)?.text).toMatchObject({
    text: 'The room is dry.',
    neighbours: 'He has no work.',
    facts: [
      { question: 'household', finding: 'confirmed', words: '', evidence: [] },
      { question: 'income', finding: 'differs', words: 'Pension of 300 yuan', evidence: ['papers'] },
    ],
  })
  expect((await state(reference)).visits).toEqual([
    { visit: 1, on: TUESDAY, staffIds: ['zhao', 'tang'], result: 'done', permission: true },
  ])
  expect((await here.row(reference)).visitOn).toBeNull()
})

test('a visit that is not announced says why, and the person is not told', async () => {
  const reference = await apply()
  const bare = { ...PLAN, how: 'unannounced', text: '' }
  expect(await here.move(zhao, reference, 'plan-visit', bare)).toMatchObject({
    problems: [{ field: 'why', code: 'required' }],
  })
  expect(
    await here.move(zhao, reference, 'plan-visit', { ...bare, why: 'x', text: 'Be ready' }),
  ).toMatchObject({
    problems: [{ field: 'text', code: 'not-told-before' }],
  })
  await here.moved(zhao, reference, 'plan-visit', {
    ...bare,
    why: 'A neighbour says that nobody lives there.',
  })
  expect(await toldTo(reference)).not.toContain('visit-planned')
  await here.moved(zhao, reference, 'plan-visit', PLAN)
  expect(await toldTo(reference)).toContain('visit-planned')
  const secret = { ...bare, why: 'x' }
  expect(await here.move(zhao, reference, 'plan-visit', secret)).toEqual({
    ok: false,
    reason: 'told-already',
    field: 'how',
  })
})

test.each([
  ['the same twice', { first: 'zhao', second: 'zhao' }, { reason: 'two-people', field: 'second' }],
  [
    'somebody of another unit',
    { first: 'zhao', second: 'yang' },
    { reason: 'not-a-worker-here', field: 'second' },
  ],
  ['somebody unknown', { first: 'nobody', second: 'zhao' }, { reason: 'not-a-worker-here', field: 'first' }],
])('two people who work here: not %s', async (_, people, refused) => {
  await here.hire('yang', 'beiqiao-office', 'handler')
  expect(await here.move(zhao, await apply(), 'plan-visit', { ...PLAN, ...people })).toEqual({
    ok: false,
    ...refused,
  })
})

test('nobody who is away on that day, or who stepped aside', async () => {
  const reference = await apply()
  const gone = { from: TUESDAY, to: TUESDAY, deputy: 'zhao' }
  await enterAbsence(
    here.hall,
    tang,
    Object.fromEntries(Object.entries(gone).map(([name, value]) => [name, [value]])),
  )
  expect(await here.move(zhao, reference, 'plan-visit', PLAN)).toEqual({
    ok: false,
    reason: 'away-that-day',
    field: 'second',
  })
  await here.moved(zhao, reference, 'plan-visit', { ...PLAN, on: '2026-10-28' })
  const li = await here.hire('li', 'nanhe-office', 'handler')
  await here.moved(li, reference, 'step-aside')
  expect(await here.move(zhao, reference, 'plan-visit', { ...PLAN, on: '2026-10-29', second: 'li' })).toEqual(
    {
      ok: false,
      reason: 'has-stepped-aside',
      field: 'second',
    },
  )
})

test('a day is needed and not in the past; planned again, the visit moves', async () => {
  const reference = await apply()
  expect(await here.move(zhao, reference, 'plan-visit', { ...PLAN, on: '' })).toMatchObject({
    problems: [{ field: 'on', code: 'required' }],
  })
  expect(await here.move(zhao, reference, 'plan-visit', { ...PLAN, on: '2026-10-25' })).toMatchObject({
    problems: [{ field: 'on', code: 'date-too-early' }],
  })
  await here.moved(zhao, reference, 'plan-visit', PLAN)
  await here.moved(zhao, reference, 'plan-visit', { ...PLAN, on: '2026-10-29' })
  expect((await state(reference)).visits).toMatchObject([{ visit: 1, on: '2026-10-29' }])
  expect(await referencesOf(zhao)).toEqual([])
  expect(await referencesOf(zhao, '2026-10-29')).toEqual([[reference]])
})

test('nobody at home is an outcome: no finding is needed, nothing can be signed, and the next visit is another one', async () => {
  const reference = await apply()
  await here.moved(zhao, reference, 'plan-visit', PLAN)
  here.pass(DAY)
  expect(
    await here.move(zhao, reference, 'record-visit', { result: 'nobody-at-home', permission: 'yes' }),
  ).toMatchObject({
    problems: [{ field: 'permission', code: 'only-when-done' }],
  })
  await here.moved(zhao, reference, 'record-visit', { result: 'nobody-at-home' })
  expect(await here.move(zhao, reference, 'record-visit', { result: 'nobody-at-home' })).toEqual({
    ok: false,
    reason: 'no-visit-planned',
  })
  await here.moved(zhao, reference, 'plan-visit', { ...PLAN, on: '2026-10-29' })
  expect((await state(reference)).visits).toMatchObject([
    { visit: 1, result: 'nobody-at-home' },
    { visit: 2, result: null },
  ])
})

test.each([
  [
    'a finding without words where it differs',
    { 'finding-income': 'differs' },
    { field: 'found-income', code: 'required' },
  ],
  ['words without a finding', { 'found-income': 'less' }, { field: 'finding-income', code: 'required' }],
  [
    'evidence of a kind unknown',
    { 'finding-income': 'confirmed', 'evidence-income': 'rumour' },
    { field: 'evidence-income', code: 'not-a-choice' },
  ],
  ['a visit done without what was found', { text: '' }, { field: 'text', code: 'required' }],
  ['a day that is not here yet', { on: '2026-10-28' }, { field: 'on', code: 'date-in-future' }],
])('%s is refused', async (_, fields, problem) => {
  const reference = await apply()
  await here.moved(zhao, reference, 'plan-visit', PLAN)
  here.pass(DAY)
  const form = { result: 'done', text: 'Seen.', ...fields }
  expect(await here.move(zhao, reference, 'record-visit', form)).toMatchObject({
    ok: false,
    problems: [problem],
  })
})

test('a colleague who went instead is named in the record', async () => {
  const reference = await apply()
  await here.hire('li', 'nanhe-office', 'handler')
  await here.moved(zhao, reference, 'plan-visit', PLAN)
  const wrong = { result: 'done', text: 'Seen.', second: 'zhao' }
  expect(await here.move(zhao, reference, 'record-visit', wrong)).toMatchObject({ reason: 'two-people' })
  await here.moved(zhao, reference, 'record-visit', {
    result: 'done',
    text: 'Seen.',
    on: '2026-10-26',
    second: 'li',
  })
  expect((await state(reference)).visits).toMatchObject([{ staffIds: ['zhao', 'li'], on: '2026-10-26' }])
})

test('the list brings a home together, says what else is open there, and shows nothing that one may not read', async () => {
  const first = await apply()
  const second = await apply({
    home: { 'home.area': 'cuihu', 'home.text': '学府路１２号３幢２０１', home: 'cuihu' },
  })
  const third = await apply({
    home: { 'home.area': 'cuihu', 'home.text': '学府路12号3栋201', home: 'cuihu' },
  })
  const before = await apply({ home: { 'home.area': 'cuihu', 'home.text': '学府路9号', home: 'cuihu' } })
  for (const reference of [second, first, before]) await here.moved(zhao, reference, 'plan-visit', PLAN)
  const list = await referencesOf(zhao)
  expect(list.map((stops) => stops.toSorted())).toEqual([[before], [first, second].toSorted()])
  const { lanes, count } = await dayOf(zhao)
  expect(count).toBe(3)
  expect(lanes[0]?.households[1]?.stops[0]?.others.map(({ reference }) => reference)).toEqual([third])

  const elsewhere = await here.hire('yang', 'beiqiao-office', 'handler')
  expect(await referencesOf(elsewhere)).toEqual([])
  const auditor = await here.hire('han', 'nanhe-office', 'auditor')
  await expect(dayOf(auditor)).rejects.toMatchObject({ code: 'not-found' })
  await expect(readAddable(here.hall, auditor, null)).rejects.toMatchObject({ code: 'not-found' })
  await here.moved(tang, first, 'step-aside')
  const aside = { ...tang, asideFrom: new Set([(await here.row(first)).id]) }
  expect((await referencesOf(aside)).flat()).not.toContain(first)
})

test('visits are added for several at once; what cannot be added is named and holds up no other', async () => {
  const [first, second] = [await apply(), await apply()]
  const addable = await readAddable(here.hall, zhao, null)
  expect(addable.lanes.flatMap(({ households }) => households.flatMap(({ stops }) => stops)).length).toBe(2)
  const fields = Object.fromEntries(Object.entries(PLAN).map(([name, value]) => [name, [value]]))
  const key = here.hall.newId()
  const chosen = { ...fields, reference: [first, second, 'HM-26-000000', first] }
  const planned = await planVisits(here.hall, zhao, key, chosen)
  expect(planned).toMatchObject({ done: [first, second] })
  await planVisits(here.hall, zhao, key, chosen)
  expect((await here.events(first)).filter(({ type }) => type === 'visit-planned')).toHaveLength(1)
  expect(await planVisits(here.hall, zhao, key, { ...fields, reference: [] })).toBe('none')
  const others = await here.hire('yang', 'beiqiao-office', 'handler')
  expect(await planVisits(here.hall, others, key, chosen)).toMatchObject({
    done: [],
    failed: [
      { reference: first, code: 'not-found' },
      { reference: second, code: 'not-found' },
    ],
  })
})

test('a whole day is entered at once: each row a move of its own, sent twice it is entered once', async () => {
  const references = [await apply(), await apply(), await apply(), await apply()]
  const [done, away, wrong, left] = references as [string, string, string, string]
  for (const reference of references) await here.moved(zhao, reference, 'plan-visit', PLAN)
  here.pass(DAY)
  const fields = {
    reference: references,
    [`result-${done}`]: ['done'],
    [`text-${done}`]: ['All as told.'],
    [`permission-${done}`]: ['yes'],
    [`visit-${done}`]: ['1'],
    [`result-${away}`]: ['nobody-at-home'],
    [`result-${wrong}`]: ['done'],
    [`visit-${left}`]: ['1'],
  }
  const input = { day: TUESDAY, key: here.hall.newId() }
  const entered = await enterVisits(here.hall, zhao, input, fields)
  expect(entered).toEqual({
    done: [done, away],
    failed: [{ reference: wrong, field: 'text', code: 'required' }],
  })
  expect(await enterVisits(here.hall, zhao, input, fields)).toEqual(entered)
  expect((await here.events(done)).filter(({ type }) => type === 'visit-recorded')).toHaveLength(1)
  expect((await state(left)).visits).toMatchObject([{ result: null }])
  expect((await referencesOf(zhao)).flat().toSorted()).toEqual([wrong, left].toSorted())
  here.pass(DAY)
  expect((await dayOf(zhao)).earlier).toEqual([{ day: TUESDAY, visits: 2 }])
})

test('a row for a visit that was entered and planned again meanwhile is refused', async () => {
  const reference = await apply()
  await here.moved(zhao, reference, 'plan-visit', PLAN)
  here.pass(DAY)
  await here.moved(zhao, reference, 'record-visit', { result: 'nobody-at-home' })
  await here.moved(zhao, reference, 'plan-visit', { ...PLAN, on: '2026-10-30' })
  const row = {
    reference: [reference],
    [`result-${reference}`]: ['nobody-at-home'],
    [`visit-${reference}`]: ['1'],
  }
  const entered = await enterVisits(here.hall, zhao, { day: TUESDAY, key: here.hall.newId() }, row)
  expect(entered.failed).toEqual([{ reference, field: null, code: 'another-visit' }])
})
