import { beforeEach, expect, test } from 'vitest'
import type { StaffActor } from '../actor.ts'
import { demoHall, lightOut } from '../queue/testing/demo-hall.ts'
import { countSavedViews } from './count-saved-views.ts'
import { removeView, renameView, savedViewsOf, saveView } from './saved-views.ts'
import { tagCaseFile, tagsFor } from './tags.ts'

const UNIT = 'community-affairs'
const FACILITIES = 'complain-about-facilities'

let demo: Awaited<ReturnType<typeof demoHall>>
let lead: StaffActor
let handler: StaffActor
let stranger: StaffActor

beforeEach(async () => {
  demo = await demoHall()
  lead = await demo.staff('lead', UNIT, { role: 'lead', unitId: UNIT })
  handler = await demo.staff('handler', UNIT, { role: 'handler', unitId: UNIT })
  stranger = await demo.staff('stranger', 'social-assistance', { role: 'lead', unitId: 'social-assistance' })
})

const save = (actor: StaffActor, name: string, query: string, unitId: string | null = null) =>
  saveView(demo.hall, actor, { id: demo.key(), name, query, unitId })
const names = async (actor: StaffActor) => (await savedViewsOf(demo.hall, actor)).map(({ name }) => name)

test('what is kept for oneself is seen by nobody else; what a lead shares, by the unit alone', async () => {
  await save(handler, 'My own', 'view=mine')
  await save(lead, 'Lamps', `service=${FACILITIES}`, UNIT)
  expect(await names(handler)).toEqual(['Lamps', 'My own'])
  expect(await names(lead)).toEqual(['Lamps'])
  expect(await names(stranger)).toEqual([])
})

test('only whoever leads a unit shares with it', async () => {
  await expect(save(handler, 'Lamps', '', UNIT)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(save(stranger, 'Lamps', '', UNIT)).rejects.toMatchObject({ code: 'forbidden' })
})

test('only its owner, or a lead of its unit, changes it', async () => {
  await save(lead, 'Lamps', '', UNIT)
  await save(handler, 'My own', '')
  const [shared] = await savedViewsOf(demo.hall, lead)
  const own = (await savedViewsOf(demo.hall, handler)).find(({ name }) => name === 'My own')
  for (const actor of [handler, stranger]) {
    await expect(renameView(demo.hall, actor, shared!.id, 'x')).rejects.toMatchObject({ code: 'not-found' })
    await expect(removeView(demo.hall, actor, shared!.id)).rejects.toMatchObject({ code: 'not-found' })
  }
  await expect(removeView(demo.hall, lead, own!.id)).rejects.toMatchObject({ code: 'not-found' })
  expect(await renameView(demo.hall, lead, shared!.id, '  Lamps,  all ')).toEqual({ ok: true })
  expect(await renameView(demo.hall, lead, shared!.id, ' ')).toEqual({ ok: false, reason: 'name' })
  expect(await names(lead)).toEqual(['Lamps, all'])
  await removeView(demo.hall, lead, shared!.id)
  expect(await names(handler)).toEqual(['My own'])
})

test('a search is not kept, a form sent twice saves once, and thirty are enough', async () => {
  const id = demo.key()
  const input = { id, name: 'Late', query: 'view=late&q=王小红&after=1.2.3', unitId: null }
  await saveView(demo.hall, handler, input)
  await saveView(demo.hall, handler, input)
  expect((await savedViewsOf(demo.hall, handler)).map(({ query }) => query)).toEqual(['view=late'])
  for (let i = 1; i < 30; i++) expect(await save(handler, `List ${i}`, '')).toEqual({ ok: true })
  expect(await save(handler, 'One more', '')).toEqual({ ok: false, reason: 'too-many' })
})

test('counts are those of the list as this person sees it', async () => {
  for (let i = 0; i < 3; i++) await demo.file(FACILITIES, lightOut(`Lamp ${i}`))
  await save(handler, 'Lamps', `service=${FACILITIES}`)
  await save(handler, 'Questions', 'service=ask-a-question')
  await save(handler, 'Closed', 'view=closed')
  await save(handler, 'Mine', 'view=mine')
  for (const view of ['reviews', 'legs', 'orders']) await save(handler, `Of ${view}`, `view=${view}`)
  const counts = (await countSavedViews(demo.hall, handler)).map(({ name, count }) => [
    name,
    count?.n ?? null,
  ])
  expect(counts).toEqual([
    ['Closed', null],
    ['Lamps', 3],
    ['Mine', 0],
    ['Of legs', null],
    ['Of orders', null],
    ['Of reviews', null],
    ['Questions', 0],
  ])
})

test('a tag renews the counts of who puts it on, and drives nobody else’s out', async () => {
  const reference = await demo.file(FACILITIES, lightOut('Lamp'))
  await tagCaseFile(demo.hall, handler, reference, 'Winter')
  const [tag] = await tagsFor(demo.hall, handler)
  for (const actor of [handler, lead]) await save(actor, 'Winter', `tag=${tag!.id}`)
  const count = async (actor: StaffActor) => (await countSavedViews(demo.hall, actor))[0]?.count?.n
  expect([await count(handler), await count(lead)]).toEqual([1, 1])
  const second = await demo.file(FACILITIES, lightOut('Path'))
  await tagCaseFile(demo.hall, handler, second, 'Winter')
  expect([await count(handler), await count(lead)]).toEqual([2, 1])
  demo.pass(60_000)
  expect(await count(lead)).toBe(2)
})
