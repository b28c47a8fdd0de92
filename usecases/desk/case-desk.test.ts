import { beforeEach, expect, test } from 'vitest'
import { tables } from '#db/handle.ts'
import type { StaffActor } from '../actor.ts'
import { makeStaffMove } from '../case-file/make-staff-move.ts'
import { openForStaff } from '../case-file/open-for-staff.ts'
import { DAY, demoHall, lightOut } from '../queue/testing/demo-hall.ts'
import { cleanUp } from '../sweep/clean-up.ts'
import { caseDesk } from './case-desk.ts'
import { markWriting, PRESENCE_MS } from './presence.ts'
import { dropStaffDraft, keepStaffDraft, STAFF_DRAFT_MS } from './staff-drafts.ts'
import { onDesk } from './testing/on-desk.ts'

const UNIT = 'community-affairs'
const SYSTEM = { kind: 'system', job: 'test' } as const
const TYPED = { key: ['k'], version: ['1'], text: ['We look at it on Tuesday.'], manner: ['tracker'] }

let demo: Awaited<ReturnType<typeof demoHall>>
let handler: StaffActor
let lead: StaffActor
let stranger: StaffActor
let reference: string

beforeEach(async () => {
  demo = await demoHall()
  handler = await demo.staff('handler', UNIT, { role: 'handler', unitId: UNIT })
  lead = await demo.staff('lead', UNIT, { role: 'lead', unitId: UNIT }, { role: 'triage', unitId: UNIT })
  stranger = await demo.staff('stranger', 'social-assistance', { role: 'lead', unitId: 'social-assistance' })
  reference = await demo.file('complain-about-facilities', lightOut('Lamp'))
})

const drafts = (actor = handler) => onDesk.drafts(demo.hall, actor, reference)
const keep = (fields = TYPED as Record<string, string[]>) =>
  keepStaffDraft(demo.hall, handler, reference, 'message', fields)

function send(fields: Record<string, string[]>) {
  const input = {
    reference,
    move: 'message' as const,
    key: demo.key(),
    fields,
    page: `/staff/cases/${reference}`,
  }
  return makeStaffMove(demo.hall, handler, 'session', input)
}

test('others see who writes, since when; after two minutes of silence nobody does', async () => {
  const started = demo.hall.now()
  await markWriting(demo.hall, handler, reference, 'message')
  demo.pass(30_000)
  await markWriting(demo.hall, handler, reference, 'message')
  expect(await onDesk.writing(demo.hall, lead, reference)).toEqual([
    { name: handler.name, move: 'message', since: started },
  ])
  expect(await onDesk.writing(demo.hall, handler, reference)).toEqual([])
  expect(await onDesk.writing(demo.hall, stranger, reference)).toEqual([])
  await expect(markWriting(demo.hall, stranger, reference, 'message')).rejects.toMatchObject({
    code: 'not-found',
  })
  demo.pass(PRESENCE_MS)
  expect(await onDesk.writing(demo.hall, lead, reference)).toEqual([])
  await markWriting(demo.hall, handler, reference, 'message')
  expect((await onDesk.writing(demo.hall, lead, reference))[0]?.since).toBe(demo.hall.now())
})

test('a draft is sealed, its owner’s alone, and without what belongs to the form', async () => {
  await keep()
  expect((await drafts()).get('message')?.raw).toEqual({ text: TYPED.text, manner: ['tracker'] })
  expect((await drafts(lead)).size).toBe(0)
  const [row] = await demo.hall.read.select().from(tables(demo.hall.read).staffDrafts)
  expect(Buffer.from(row!.sealed).toString('latin1')).not.toContain('Tuesday')
  await expect(keepStaffDraft(demo.hall, stranger, reference, 'message', TYPED)).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('a refusal keeps the draft, success forgets it and the writing; so does throwing away', async () => {
  await keep()
  await markWriting(demo.hall, handler, reference, 'message')
  expect(await send({ ...TYPED, text: ['On {day}.'] })).toEqual({ ok: false })
  expect((await drafts()).size).toBe(1)
  expect((await send(TYPED)).ok).toBe(true)
  expect((await drafts()).size).toBe(0)
  expect(await onDesk.writing(demo.hall, lead, reference)).toEqual([])
  await keep()
  await dropStaffDraft(demo.hall, handler, reference, 'message')
  expect((await drafts()).size).toBe(0)
  await keep()
  await keep({ text: ['  '] })
  expect((await drafts()).size).toBe(0)
})

test('thirty days later the job has forgotten what nobody came back to', async () => {
  await keep()
  await markWriting(demo.hall, handler, reference, 'message')
  demo.pass(STAFF_DRAFT_MS + 1)
  expect((await drafts()).size).toBe(0)
  await cleanUp(demo.hall, SYSTEM)
  const { staffDrafts, presences } = tables(demo.hall.read)
  expect(await demo.hall.read.select().from(staffDrafts)).toEqual([])
  expect(await demo.hall.read.select().from(presences)).toEqual([])
})

test('replies are filled in for the case file in the language of its resident', async () => {
  const open = await openForStaff(demo.hall, lead, reference)
  const { replies, writing } = await caseDesk(demo.hall, lead, open, 'message')
  const texts = Object.fromEntries((replies.message ?? []).map(({ id, text }) => [id, text]))
  expect(texts['call-us']).toMatch(new RegExp(`about ${reference}.*`))
  expect(texts['call-us']).toContain('ask for Staff lead')
  expect(texts.visit).toContain('{day and time}')
  expect(Object.keys(replies)).not.toContain('note')
  expect(replies.decide ?? []).toEqual([])
  expect(writing).toEqual([])
  expect(await onDesk.writing(demo.hall, handler, reference)).toMatchObject([{ move: 'message' }])
})

test('a reply promises a day to come and apologises for one that has passed, never the other way round', async () => {
  const read = async () => {
    const open = await openForStaff(demo.hall, lead, reference)
    const { replies } = await caseDesk(demo.hall, lead, open, 'message')
    return Object.fromEntries((replies.message ?? []).map(({ id, text }) => [id, text]))
  }
  const inTime = await read()
  expect(inTime['still-working']).not.toContain('{last day}')
  expect(inTime['sorry-late']).toContain('{the day that was promised}')
  demo.pass(200 * DAY)
  const late = await read()
  expect(late['still-working']).toContain('{last day}')
  expect(late['sorry-late']).not.toContain('{the day that was promised}')
})
