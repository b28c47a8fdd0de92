import { beforeEach, expect, test } from 'vitest'
import type { StaffActor } from '../actor.ts'
import { readQueue } from '../queue/read-queue.ts'
import { demoHall, lightOut } from '../queue/testing/demo-hall.ts'
import { tagCaseFile, tagsFor, untagCaseFile } from './tags.ts'
import { onDesk } from './testing/on-desk.ts'

const UNIT = 'community-affairs'

let demo: Awaited<ReturnType<typeof demoHall>>
let handler: StaffActor
let auditor: StaffActor
let stranger: StaffActor
let integrity: StaffActor
let reference: string

beforeEach(async () => {
  demo = await demoHall()
  handler = await demo.staff('handler', UNIT, { role: 'handler', unitId: UNIT })
  auditor = await demo.staff('auditor', 'district-office', { role: 'auditor', unitId: null })
  stranger = await demo.staff('stranger', 'social-assistance', { role: 'lead', unitId: 'social-assistance' })
  integrity = await demo.staff('integrity', 'oversight', { role: 'integrity', unitId: null })
  reference = await demo.file('complain-about-facilities', lightOut('Lamp'))
})

const names = async (actor: StaffActor) =>
  (await onDesk.tags(demo.hall, actor, reference)).map(({ name }) => name)

test('a name is one tag of the unit however it is written', async () => {
  expect(await tagCaseFile(demo.hall, handler, reference, 'Winter heating')).toEqual({
    ok: true,
    isNew: true,
    taggedBy: 'handler',
    taggedAt: demo.hall.now(),
  })
  expect(await tagCaseFile(demo.hall, handler, reference, ' #winter  HEATING ')).toMatchObject({
    ok: true,
    isNew: false,
  })
  expect(await names(handler)).toEqual(['Winter heating'])
  expect((await tagsFor(demo.hall, handler)).map(({ name }) => name)).toEqual(['Winter heating'])
})

test('only who may read a case file sees its tags; only who may write a note on it changes them', async () => {
  await tagCaseFile(demo.hall, handler, reference, 'Winter')
  expect(await names(auditor)).toEqual(['Winter'])
  expect(await onDesk.mayTag(demo.hall, auditor, reference)).toBe(false)
  expect(await tagCaseFile(demo.hall, auditor, reference, 'Mine')).toEqual({ ok: false, reason: 'forbidden' })
  expect(await onDesk.tags(demo.hall, stranger, reference)).toEqual([])
  expect(await onDesk.mayTag(demo.hall, stranger, reference)).toBe(false)
  expect(await tagsFor(demo.hall, stranger)).toEqual([])
  await expect(tagCaseFile(demo.hall, stranger, reference, 'Mine')).rejects.toMatchObject({
    code: 'not-found',
  })
  const [tag] = await onDesk.tags(demo.hall, handler, reference)
  await expect(untagCaseFile(demo.hall, stranger, reference, tag!.id)).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(untagCaseFile(demo.hall, auditor, reference, tag!.id)).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('a tag narrows the queue, and is forgotten when nothing carries it any more', async () => {
  await demo.file('complain-about-facilities', lightOut('Path'))
  await tagCaseFile(demo.hall, handler, reference, 'Winter')
  const [tag] = await tagsFor(demo.hall, handler)
  const asked = {
    view: 'due',
    unit: null,
    service: null,
    stage: null,
    urgency: null,
    area: null,
    tag: tag!.id,
    handler: null,
    due: null,
    after: null,
  } as const
  const lines = async () => (await readQueue(demo.hall, handler, asked)).lines.map((line) => line.reference)
  expect(await lines()).toEqual([reference])
  expect(await untagCaseFile(demo.hall, handler, reference, tag!.id)).toBe(true)
  expect(await lines()).toEqual([])
  expect(await tagsFor(demo.hall, handler)).toEqual([])
})

test('a sealed case file shows no tags to anybody', async () => {
  await tagCaseFile(demo.hall, handler, reference, 'Winter')
  const lead = await demo.staff('lead', UNIT, { role: 'lead', unitId: UNIT })
  await demo.move(lead, reference, 'seal', { text: 'It accuses an official.' })
  for (const actor of [handler, lead, integrity]) expect(await names(actor)).toEqual([])
  expect(await tagCaseFile(demo.hall, integrity, reference, 'x')).toEqual({ ok: false, reason: 'sealed' })
})

test('twelve tags are enough', async () => {
  for (let i = 0; i < 12; i++) await tagCaseFile(demo.hall, handler, reference, `Tag ${i}`)
  expect(await tagCaseFile(demo.hall, handler, reference, 'One more')).toEqual({
    ok: false,
    reason: 'too-many-tags',
  })
})
