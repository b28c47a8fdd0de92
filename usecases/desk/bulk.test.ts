import { beforeEach, expect, test } from 'vitest'
import { finishBulkRun } from '#db/queries/bulk-run.ts'
import { findCaseFile } from '#db/queries/case-file.ts'
import type { BulkAct, BulkInput } from '#domain/desk/bulk.ts'
import type { StaffActor } from '../actor.ts'
import type { Hall } from '../hall.ts'
import { enterAbsence } from '../people/enter-absence.ts'
import { demoHall, lightOut } from '../queue/testing/demo-hall.ts'
import { raw } from '../testing/typed.ts'
import { bulkRunOf, bulkWorkers, startBulk } from './bulk-run.ts'
import { carryOutBulk, planBulk } from './carry-out-bulk.ts'
import { previewBulk } from './preview-bulk.ts'
import { tagCaseFile } from './tags.ts'
import { onDesk } from './testing/on-desk.ts'
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

test('whoever is away or has stepped aside: the preview says the same as carrying out', async () => {
  const other = await demo.staff('other', UNIT, { role: 'handler', unitId: UNIT })
  await demo.move(handler, references[1]!, 'step-aside', { text: 'My cousin wrote it.' })
  await sameAsSeen(lead, await planned(lead, 'assign', { handlerId: 'handler' }), [
    null,
    'has-stepped-aside',
    null,
  ])
  const id = await planned(lead, 'assign', { handlerId: 'handler' })
  const days = raw({ from: '2026-10-26', to: '2026-10-30', deputy: 'other' })
  expect(await enterAbsence(demo.hall, handler, days)).toMatchObject({ ok: true })
  const workers = await bulkWorkers(demo.hall, lead, await run(lead, id))
  expect(workers.map((worker) => worker.id)).toEqual(['lead', 'other'])
  await sameAsSeen(lead, id, ['is-away', 'has-stepped-aside', 'is-away'])
  await sameAsSeen(other, await planned(other, 'take'), ['already-taken', null, 'already-taken'])
})

test('tags that are too many, and replies that several people would get: the preview knows both', async () => {
  for (let i = 0; i < 12; i++) await tagCaseFile(demo.hall, lead, references[0]!, `Tag ${i}`)
  await sameAsSeen(lead, await planned(lead, 'tag', { tag: 'One more' }), ['too-many-tags', null, null])
  const twelfth = await planned(lead, 'tag', { tag: 'TAG 11' })
  expect((await previewBulk(demo.hall, lead, await run(lead, twelfth)))[0]?.reason).toBe('nothing-changes')
  await demo.move(lead, references[1]!, 'merge', { into: references[0]!, text: 'The same lamp.' })
  const texts = { en: 'We look at it.', zh: '' }
  await sameAsSeen(lead, await planned(lead, 'reply', { texts }), ['others-joined', 'wrong-stage', null])
  const long = { en: 'x'.repeat(10_001), zh: '' }
  await sameAsSeen(lead, await planned(lead, 'reply', { texts: long }, references.slice(2)), ['too-long'])
})

/** What the preview says of each, and what then becomes of it. */
async function sameAsSeen(actor: StaffActor, id: string, expected: (string | null)[]) {
  const lines = await previewBulk(demo.hall, actor, await run(actor, id))
  expect(lines.map(({ reason }) => reason)).toEqual(expected)
  await carryOutBulk(demo.hall, actor, id)
  expect(await reasons(actor, id)).toEqual(expected)
}

test('pressed twice, also at once, it is done once', async () => {
  const id = await planned(lead, 'assign', { handlerId: 'handler' })
  await Promise.all([carryOutBulk(demo.hall, lead, id), carryOutBulk(demo.hall, lead, id)])
  await carryOutBulk(demo.hall, lead, id)
  expect(await reasons(lead, id)).toEqual([null, null, null])
  for (const one of references) expect((await findCaseFile(demo.hall.read, one))?.version).toBe(2)
})

/** Begins to carry a run out and stops after so many case files, as when the server goes down. */
async function stopAfter(count: number, actor: StaffActor, id: string) {
  let left = count
  const transaction: Hall['transaction'] = (work) => {
    left -= 1
    if (left < 0) throw new Error('stopped')
    return demo.hall.transaction(work)
  }
  await expect(carryOutBulk({ ...demo.hall, transaction }, actor, id)).rejects.toThrow('stopped')
}

test('tags that this run put on are its own, pressed twice at once or again after a stop', async () => {
  const twice = await planned(lead, 'tag', { tag: 'Roof' })
  await Promise.all([carryOutBulk(demo.hall, lead, twice), carryOutBulk(demo.hall, lead, twice)])
  expect(await reasons(lead, twice)).toEqual([null, null, null])
  const stopped = await planned(lead, 'tag', { tag: 'Lamp' })
  await stopAfter(2, lead, stopped)
  demo.pass(60_000)
  await planBulk(demo.hall, lead, stopped, { ...NOTHING, tag: 'Lamp' })
  await carryOutBulk(demo.hall, lead, stopped)
  expect(await reasons(lead, stopped)).toEqual([null, null, null])
  demo.pass(60_000)
  const later = await planned(lead, 'tag', { tag: 'lamp' })
  await carryOutBulk(demo.hall, lead, later)
  expect(await reasons(lead, later)).toEqual(Array(3).fill('nothing-changes'))
})

test('what became of it is written down once: who presses late overwrites nothing', async () => {
  const id = await planned(lead, 'assign', { handlerId: 'handler' })
  const { hall } = demo
  await carryOutBulk(hall, lead, id)
  const { results } = await run(lead, id)
  const again = { results: [{ reference: 'HM-26-1', reason: 'forbidden' }], doneAt: 1 }
  expect(await hall.transaction((tx) => finishBulkRun(tx, id, again))).toBe(false)
  expect(await run(lead, id)).toMatchObject({ results, doneAt: hall.now() })
  expect(await planBulk(hall, lead, id, { ...NOTHING, handlerId: 'lead' })).toEqual({ ok: true })
  expect((await run(lead, id)).input.handlerId).toBe('handler')
})

test('stopped half-way and planned anew, everything goes to the second choice and is said so', async () => {
  const id = await planned(lead, 'assign', { handlerId: 'lead' })
  await stopAfter(1, lead, id)
  expect(await handlers()).toEqual(['lead', null, null])
  await planBulk(demo.hall, lead, id, { ...NOTHING, handlerId: 'handler' })
  await carryOutBulk(demo.hall, lead, id)
  expect(await reasons(lead, id)).toEqual([null, null, null])
  expect(await handlers()).toEqual(['handler', 'handler', 'handler'])
  expect((await run(lead, id)).results.map(({ handlerBefore }) => handlerBefore)).toEqual([
    'lead',
    null,
    null,
  ])
})

test('stopped half-way, nobody is written to twice: what is filled in may have changed since', async () => {
  const id = await planned(lead, 'reply', { texts: { en: 'Ask for {handler}.', zh: '' } })
  await stopAfter(1, lead, id)
  await demo.move(handler, references[0]!, 'take')
  const version = (await findCaseFile(demo.hall.read, references[0]!))?.version
  await carryOutBulk(demo.hall, lead, id)
  expect(await reasons(lead, id)).toEqual([null, null, null])
  expect((await findCaseFile(demo.hall.read, references[0]!))?.version).toBe(version)
})

test('undo pressed twice at once says the same of every tag: it is off', async () => {
  const id = await planned(lead, 'tag', { tag: 'Roof' })
  await carryOutBulk(demo.hall, lead, id)
  await Promise.all([undoBulk(demo.hall, lead, id), undoBulk(demo.hall, lead, id)])
  expect((await run(lead, id)).undone.map(({ reason }) => reason)).toEqual([null, null, null])
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
  expect((await onDesk.tags(demo.hall, handler, references[0]!)).map(({ name }) => name)).toEqual([
    'Winter heating',
  ])
  await undoBulk(demo.hall, handler, id)
  expect(await onDesk.tags(demo.hall, handler, references[0]!)).toEqual([])
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
