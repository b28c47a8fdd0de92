import { beforeEach, expect, test } from 'vitest'
import { findCaseFile } from '#db/queries/case-file.ts'
import type { BulkAct, BulkInput } from '#domain/desk/bulk.ts'
import type { StaffActor } from '../actor.ts'
import { demoHall, lightOut } from '../queue/testing/demo-hall.ts'
import { bulkRunOf, startBulk } from './bulk-run.ts'
import { carryOutBulk, planBulk } from './carry-out-bulk.ts'
import { previewBulk } from './preview-bulk.ts'
import { tagsOn } from './tags.ts'
import { undoable, undoBulk } from './undo-bulk.ts'

const UNIT = 'community-affairs'
const NOTHING: BulkInput = { handlerId: '', tag: '', texts: { en: '', zh: '' } }

let demo: Awaited<ReturnType<typeof demoHall>>
let lead: StaffActor
let handler: StaffActor
let references: string[]

beforeEach(async () => {
  demo = await demoHall()
  lead = await demo.staff('lead', UNIT, { role: 'lead', unitId: UNIT }, { role: 'triage', unitId: UNIT })
  handler = await demo.staff('handler', UNIT, { role: 'handler', unitId: UNIT })
  references = []
  for (const text of ['Lamp', 'Path', 'Bench'])
    references.push(await demo.file('complain-about-facilities', lightOut(text)))
})

async function planned(actor: StaffActor, act: BulkAct, input: Partial<BulkInput> = {}, among = references) {
  const started = await startBulk(demo.hall, actor, { act, references: among })
  if (!started.ok) throw new Error(started.reason)
  if (act !== 'take')
    expect(await planBulk(demo.hall, actor, started.id, { ...NOTHING, ...input })).toEqual({ ok: true })
  return started.id
}

const run = (actor: StaffActor, id: string) => bulkRunOf(demo.hall, actor, id)
const reasons = async (actor: StaffActor, id: string) =>
  (await run(actor, id)).results.map(({ reason }) => reason)
const handlers = () =>
  Promise.all(references.map(async (one) => (await findCaseFile(demo.hall.read, one))?.handlerId))

test('the preview says what will happen and what cannot; nothing has happened yet', async () => {
  await demo.move(handler, references[0]!, 'take')
  const elsewhere = await demo.file('ask-a-question', { question: { type: 'long-text', text: '低保' } })
  const id = await planned(lead, 'assign', { handlerId: 'handler' }, [...references, elsewhere])
  const lines = await previewBulk(demo.hall, lead, await run(lead, id))
  expect(lines.map(({ reason }) => reason)).toEqual(['nothing-changes', null, null, 'not-found'])
  expect(lines.at(-1)).toMatchObject({ title: '', service: null, handlerId: null })
  expect(await handlers()).toEqual(['handler', undefined, undefined].map((one) => one ?? null))
})

test('each case file is a move of its own: what fails holds up no other, and the list stays', async () => {
  const id = await planned(lead, 'assign', { handlerId: 'handler' })
  await demo.move(handler, references[1]!, 'take')
  await carryOutBulk(demo.hall, lead, id)
  expect(await reasons(lead, id)).toEqual([null, 'nothing-changes', null])
  expect(await handlers()).toEqual(['handler', 'handler', 'handler'])
})

test('pressed twice, also at once, it is done once', async () => {
  const id = await planned(lead, 'assign', { handlerId: 'handler' })
  await Promise.all([carryOutBulk(demo.hall, lead, id), carryOutBulk(demo.hall, lead, id)])
  await carryOutBulk(demo.hall, lead, id)
  expect(await reasons(lead, id)).toEqual([null, null, null])
  for (const one of references) expect((await findCaseFile(demo.hall.read, one))?.version).toBe(2)
})

test('undo gives back what somebody had, unless something happened since', async () => {
  await demo.move(lead, references[0]!, 'take')
  await demo.move(lead, references[1]!, 'take')
  const id = await planned(lead, 'assign', { handlerId: 'handler' })
  await carryOutBulk(demo.hall, lead, id)
  await demo.move(handler, references[1]!, 'message', { text: 'We look at it.' })
  expect(undoable(await run(lead, id))).toHaveLength(2)
  await undoBulk(demo.hall, lead, id)
  await undoBulk(demo.hall, lead, id)
  expect((await run(lead, id)).undone.map(({ reason }) => reason)).toEqual([null, 'moved-on'])
  expect(await handlers()).toEqual(['lead', 'handler', 'handler'])
})

test('a reply goes out in the language of each, filled in, and never with an open field', async () => {
  const zh = '关于 {reference}，{什么时候}再联系您。'
  const id = await planned(lead, 'reply', { texts: { en: 'About {reference}: ask for {handler}.', zh } })
  const lines = await previewBulk(demo.hall, lead, await run(lead, id))
  expect(lines[0]).toMatchObject({
    locale: 'en',
    reason: null,
    text: `About ${references[0]}: ask for Staff lead.`,
  })
  const open = await planned(lead, 'reply', { texts: { en: 'On {day}.', zh: '' } })
  await carryOutBulk(demo.hall, lead, open)
  expect(await reasons(lead, open)).toEqual(['open-field', 'open-field', 'open-field'])
  const none = await planned(lead, 'reply', { texts: { en: '', zh: '您好' } })
  await carryOutBulk(demo.hall, lead, none)
  expect(await reasons(lead, none)).toEqual(Array(3).fill('no-text-in-language'))
})

test('tags go on and come off again', async () => {
  const id = await planned(handler, 'tag', { tag: ' Winter  heating ' })
  await carryOutBulk(demo.hall, handler, id)
  expect((await tagsOn(demo.hall, handler, references[0]!)).tags.map(({ name }) => name)).toEqual([
    'Winter heating',
  ])
  await undoBulk(demo.hall, handler, id)
  expect((await tagsOn(demo.hall, handler, references[0]!)).tags).toEqual([])
})

test('what is missing is named, nothing chosen is refused, and a run is its owner’s alone', async () => {
  const started = await startBulk(demo.hall, lead, { act: 'assign', references })
  if (!started.ok) throw new Error(started.reason)
  expect(await planBulk(demo.hall, lead, started.id, NOTHING)).toEqual({ ok: false, field: 'handler' })
  await carryOutBulk(demo.hall, lead, started.id)
  expect((await run(lead, started.id)).doneAt).toBeNull()
  expect(await startBulk(demo.hall, lead, { act: 'tag', references: ['nonsense'] })).toEqual({
    ok: false,
    reason: 'none',
  })
  await expect(run(handler, started.id)).rejects.toMatchObject({ code: 'not-found' })
  await expect(carryOutBulk(demo.hall, handler, started.id)).rejects.toMatchObject({ code: 'not-found' })
})

test('who may not assign fails on every line and changes nothing', async () => {
  const id = await planned(handler, 'assign', { handlerId: 'lead' })
  await carryOutBulk(demo.hall, handler, id)
  expect(await reasons(handler, id)).toEqual(Array(3).fill('forbidden'))
  expect(await handlers()).toEqual([null, null, null])
})
