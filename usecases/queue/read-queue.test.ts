import { beforeAll, describe, expect, test } from 'vitest'
import { listQueue } from '#db/queries/queue.ts'
import { QUEUE_VIEWS } from '#domain/case-file/queue-view.ts'
import type { Answers } from '#domain/service/question/answer.ts'
import type { StaffActor } from '#usecases/actor.ts'
import { countBeside, forgetCounts } from './count-views.ts'
import { handOverCaseload } from './hand-over-caseload.ts'
import { PAGE_SIZE, type QueueAsked, readQueue } from './read-queue.ts'
import { searchCaseFiles } from './search-case-files.ts'
import { DAY, demoHall, lightOut } from './testing/demo-hall.ts'

type Demo = Awaited<ReturnType<typeof demoHall>>

const ALL: QueueAsked = {
  view: 'due',
  unit: null,
  service: null,
  stage: null,
  urgency: null,
  area: null,
  tag: null,
  handler: null,
  due: null,
  after: null,
}
const FACILITIES = 'complain-about-facilities'

let demo: Demo
let lead: StaffActor
let handler: StaffActor
let stranger: StaffActor
let auditor: StaffActor
let officer: StaffActor

async function walk(actor: StaffActor, asked: Partial<QueueAsked> = {}) {
  const lines = []
  let after: QueueAsked['after'] = null
  do {
    const page = await readQueue(demo.hall, actor, { ...ALL, ...asked, after })
    lines.push(...page.lines)
    after = page.next
  } while (after)
  return lines
}

beforeAll(async () => {
  demo = await demoHall()
  const unit = 'community-affairs'
  lead = await demo.staff('lead', unit, { role: 'lead', unitId: unit }, { role: 'triage', unitId: unit })
  handler = await demo.staff('handler', unit, { role: 'handler', unitId: unit })
  stranger = await demo.staff('stranger', 'social-assistance', { role: 'lead', unitId: 'social-assistance' })
  auditor = await demo.staff('auditor', 'district-office', { role: 'auditor', unitId: null })
  officer = await demo.staff('officer', 'oversight', { role: 'integrity', unitId: null })
  for (let i = 0; i < PAGE_SIZE * 2 + 3; i += 1) {
    const danger: Answers =
      i % 20 === 7 ? { danger: { type: 'choice' as const, value: 'basics', details: [] } } : {}
    await demo.file(FACILITIES, { ...lightOut(`Street light ${i} is out at the gate`), ...danger })
    demo.pass(i % 5 === 0 ? DAY / 3 : 1_000)
  }
  await demo.file('ask-a-question', { question: { type: 'long-text', text: '低保怎么申请' } })
})

describe('the queue', () => {
  test('is sorted by urgency, then by nearest due end, and every line comes once', async () => {
    const lines = await walk(lead)
    expect(lines).toHaveLength(PAGE_SIZE * 2 + 3)
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
    const keys = lines.map(({ urgencyRank, dueAt, id }) => [urgencyRank, dueAt, id] as const)
    const sorted = [...keys].sort((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1))
    expect(keys).toEqual(sorted)
    expect(lines[0]!.urgency).toBe('basics')
    expect(lines[0]!.title).toMatch(/^Street light \d+ is out/)
  })

  test('keeps its pages when something more urgent comes in between', async () => {
    const first = await readQueue(demo.hall, lead, ALL)
    await demo.file(FACILITIES, {
      ...lightOut('Bricks fall'),
      danger: { type: 'choice', value: 'life', details: [] },
    })
    const second = await readQueue(demo.hall, lead, { ...ALL, after: first.next })
    const seen = first.lines.map(({ id }) => id)
    expect(second.lines.some(({ id }) => seen.includes(id))).toBe(false)
    expect((await readQueue(demo.hall, lead, ALL)).lines[0]!.urgency).toBe('life')
  })

  test('shows each person only what they may read', async () => {
    expect(await walk(stranger)).toEqual([])
    expect(await walk(officer)).toEqual([])
    expect((await walk(handler)).every(({ unitId }) => unitId === 'community-affairs')).toBe(true)
    expect((await walk(auditor)).some(({ unitId }) => unitId === 'civil-affairs-desk')).toBe(true)
    expect(await walk(handler, { unit: 'civil-affairs-desk' })).toEqual([])
  })

  test.each(QUEUE_VIEWS)('%s has no more lines than its count says', async (view) => {
    for (const actor of [lead, handler, stranger, auditor, officer]) {
      forgetCounts(demo.hall, actor)
      const counted = (await countBeside(demo.hall, actor)).counts[view]
      if (counted !== undefined) expect((await walk(actor, { view })).length).toBe(counted)
    }
  })

  test('narrows by service, area, urgency and stage', async () => {
    const urgent = await walk(auditor, { urgency: 'basics' })
    expect(urgent.length).toBeGreaterThan(0)
    expect(urgent.every(({ urgency }) => urgency === 'basics')).toBe(true)
    expect((await walk(auditor, { service: 'ask-a-question' })).map(({ service }) => service)).toEqual([
      'ask-a-question',
    ])
    expect(await walk(auditor, { area: 'beiqiao' })).toEqual([])
    expect((await walk(auditor, { area: 'nanhe' })).length).toBeGreaterThan(PAGE_SIZE)
    expect(await walk(auditor, { stage: 'waiting' })).toEqual([])
  })

  test('leads late ones by the order of the index, over page ends', async () => {
    demo.pass(16 * DAY)
    const late = await walk(lead, { view: 'late' })
    expect(late.length).toBeGreaterThan(PAGE_SIZE)
    expect(late.every(({ dueAt }) => dueAt < demo.hall.now())).toBe(true)
    expect(new Set(late.map(({ id }) => id)).size).toBe(late.length)
  })

  test('reads a page by an index and sorts nothing', async () => {
    const { allRows } = await import('#db/dialect/sql.ts')
    const { sql } = await import('drizzle-orm')
    await listQueue(demo.hall.read, { sealed: false, unitId: 'community-affairs' }, {}, null, 1)
    const plan = await allRows<{ detail: string }>(
      demo.hall.read,
      sql`explain query plan select id from case_files where open = 1 and sealed = 0 and unit_id = 'a'
        and (urgency_rank, due_at, id) > (0, 0, '') order by urgency_rank, due_at, id limit 26`,
    )
    const words = plan.map(({ detail }) => detail).join('; ')
    expect(words).toContain('case_files_queue')
    expect(words).not.toContain('TEMP B-TREE')
  })
})

describe('search', () => {
  test.each([
    ['light 12', 1],
    ['王小红', PAGE_SIZE],
    ['小红', PAGE_SIZE],
    ['1234', PAGE_SIZE],
    ['nothing of this kind', 0],
  ])('%s', async (query, atLeast) => {
    const { lines } = await searchCaseFiles(demo.hall, lead, query)
    expect(lines.length).toBeGreaterThanOrEqual(atLeast)
    if (atLeast === 0) expect(lines).toEqual([])
    expect((await searchCaseFiles(demo.hall, stranger, query)).lines).toEqual([])
  })

  test('finds a reference as people type it, for those who may read it', async () => {
    const [line] = (await readQueue(demo.hall, lead, ALL)).lines
    const typed = line!.reference.toLowerCase().replaceAll('-', ' ')
    expect((await searchCaseFiles(demo.hall, handler, typed)).lines.map(({ id }) => id)).toEqual([line!.id])
    expect((await searchCaseFiles(demo.hall, stranger, typed)).lines).toEqual([])
  })

  test('finds Chinese words without spaces', async () => {
    expect((await searchCaseFiles(demo.hall, auditor, '低保')).lines).toHaveLength(1)
    expect((await searchCaseFiles(demo.hall, lead, '低保')).lines).toEqual([])
  })
})

test('a whole caseload goes over in one move, and what cannot stays and is named', async () => {
  const mine = (await readQueue(demo.hall, handler, ALL)).lines.slice(0, 3)
  for (const { reference } of mine) await demo.move(handler, reference, 'take')
  expect(await walk(handler, { view: 'mine' })).toHaveLength(3)
  const key = demo.key()
  const away = { fromId: 'handler', text: 'on leave', key }
  const refused = await handOverCaseload(demo.hall, lead, { ...away, toId: 'stranger' })
  expect(refused).toMatchObject({ moved: 0, failed: mine.map(() => ({ reason: 'not-a-worker-here' })) })
  const toNobody = await handOverCaseload(demo.hall, lead, { ...away, toId: '' })
  expect(toNobody.failed.map(({ reason }) => reason)).toEqual(mine.map(() => 'required'))
  expect(await handOverCaseload(demo.hall, stranger, { ...away, toId: 'lead' })).toMatchObject({
    moved: 0,
    failed: [],
  })
  expect(await handOverCaseload(demo.hall, lead, { ...away, toId: 'lead' })).toMatchObject({
    moved: 3,
    failed: [],
  })
  expect(await walk(handler, { view: 'mine' })).toEqual([])
  expect(await walk(lead, { view: 'mine' })).toHaveLength(3)
})
