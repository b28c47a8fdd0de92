import { beforeEach, expect, test } from 'vitest'
import { tables } from '#db/handle.ts'
import { findDeskSetting, putDeskSetting } from '#db/queries/desk-setting.ts'
import { updateDisabled } from '#db/queries/staff.ts'
import type { StaffActor } from '../actor.ts'
import type { Letter } from '../case-file/put-in-outbox.ts'
import { DAY, demoHall, HOUR, lightOut } from '../queue/testing/demo-hall.ts'
import { sendDigests, wishDigest } from './digest.ts'
import { calendarFeedOf, readCalendar, renewCalendar, stopCalendar } from './due-calendar.ts'

const UNIT = 'community-affairs'
const SYSTEM = { kind: 'system', job: 'digest' } as const
const SESSION = 'session'

let demo: Awaited<ReturnType<typeof demoHall>>
let handler: StaffActor
let lead: StaffActor
let reference: string

beforeEach(async () => {
  demo = await demoHall({ SMTP_URL: 'smtp://127.0.0.1:2525', PUBLIC_URL: 'https://hall.example.org' })
  handler = await demo.staff('handler', UNIT, { role: 'handler', unitId: UNIT })
  lead = await demo.staff('lead', UNIT, { role: 'lead', unitId: UNIT })
  reference = await demo.file('complain-about-facilities', lightOut('The lamp of 王小红'))
  await demo.move(handler, reference, 'take')
})

async function feed(actor: StaffActor): Promise<string> {
  await renewCalendar(demo.hall, actor, SESSION)
  const { address } = await calendarFeedOf(demo.hall, actor, SESSION)
  return /calendar\/(.+)\.ics$/.exec(address ?? '')![1]!
}

test('the feed holds one’s own last days and nothing of the matter', async () => {
  const text = (await readCalendar(demo.hall, await feed(handler))).replaceAll('\r\n ', '')
  expect(text).toContain(`SUMMARY:${reference}: `)
  expect(text).toContain(`URL:https://hall.example.org/staff/cases/${reference}`)
  expect(text).not.toMatch(/lamp|王小红|cuihu|13800001234/i)
  expect(await readCalendar(demo.hall, await feed(lead))).not.toContain(reference)
})

test('an address stops when it is replaced, turned off, or its owner is disabled', async () => {
  const first = await feed(handler)
  const second = await feed(handler)
  await expect(readCalendar(demo.hall, first)).rejects.toMatchObject({ code: 'not-found' })
  await stopCalendar(demo.hall, handler, SESSION)
  await expect(readCalendar(demo.hall, second)).rejects.toMatchObject({ code: 'not-found' })
  const third = await feed(handler)
  await demo.hall.transaction((tx) => updateDisabled(tx, 'handler', demo.hall.now()))
  await expect(readCalendar(demo.hall, third)).rejects.toMatchObject({ code: 'not-found' })
  for (const odd of ['', 'x', `${third}x`]) {
    await expect(readCalendar(demo.hall, odd)).rejects.toMatchObject({ code: 'not-found' })
  }
})

test('only a hash of the address is kept beside the person, and it is shown for half an hour', async () => {
  const secret = await feed(handler)
  const [row] = await demo.hall.read.select().from(tables(demo.hall.read).deskSettings)
  expect(Buffer.from(row!.calendarHash!).toString('base64url')).not.toBe(secret)
  expect((await calendarFeedOf(demo.hall, handler, 'another')).address).toBeNull()
  demo.pass(HOUR)
  expect(await calendarFeedOf(demo.hall, handler, SESSION)).toMatchObject({ address: null })
})

const PASS = { report: (error: unknown) => expect(error).toBeUndefined() }
const send = (pass = PASS) => sendDigests(demo.hall, SYSTEM, pass)

async function letters(): Promise<Letter[]> {
  const rows = await demo.hall.read.select().from(tables(demo.hall.read).outbox)
  const own = rows.filter(({ change }) => change.startsWith('digest:'))
  return own.map(({ id, sealed }) => demo.hall.keys.open<Letter>(sealed, `outbox:${id}`))
}

test('the mail goes once a working day, from eight, to who wants it', async () => {
  expect(await wishDigest(demo.hall, handler, { wants: true, address: 'nonsense' })).toBe(false)
  expect(await wishDigest(demo.hall, handler, { wants: true, address: ' handler@example.org ' })).toBe(true)
  await wishDigest(demo.hall, lead, { wants: false, address: 'lead@example.org' })
  expect(await send()).toBe(1)
  expect(await send()).toBe(0)
  const [letter] = await letters()
  expect(letter?.to).toBe('handler@example.org')
  expect(letter?.written?.text).toContain(reference)
  expect(letter?.written?.text).not.toMatch(/lamp|王小红|13800001234/i)
  demo.pass(DAY - 2 * HOUR)
  expect(await send()).toBe(0)
  demo.pass(HOUR)
  expect(await send()).toBe(1)
  demo.pass(4 * DAY)
  expect(await send(), 'Saturday').toBe(0)
})

test('a lead is told the numbers of the unit; who has nothing to look at gets no mail', async () => {
  const idle = await demo.staff('idle', 'oversight', { role: 'handler', unitId: 'oversight' })
  await wishDigest(demo.hall, lead, { wants: true, address: 'lead@example.org' })
  await wishDigest(demo.hall, idle, { wants: true, address: 'idle@example.org' })
  await demo.file('complain-about-facilities', lightOut('Path'))
  await send()
  const sent = await letters()
  expect(sent.map(({ to }) => to)).toEqual(['lead@example.org'])
  expect(sent[0]?.written?.text).toMatch(/Community affairs: 0 late, \d+ more due this week, 1 not taken yet/)
  await expect(sendDigests(demo.hall, lead, PASS)).rejects.toMatchObject({ code: 'forbidden' })
})

test('it is the mail of the morning: wished for in the evening, it comes the next day', async () => {
  demo.pass(14 * HOUR)
  await wishDigest(demo.hall, handler, { wants: true, address: 'handler@example.org' })
  expect(await send()).toBe(0)
  demo.pass(10 * HOUR)
  expect(await send()).toBe(1)
})

test('a morning on which nothing had to be said is over: nothing is worked out again for it', async () => {
  const idle = await demo.staff('idle', UNIT, { role: 'handler', unitId: UNIT })
  await wishDigest(demo.hall, idle, { wants: true, address: 'idle@example.org' })
  expect(await send()).toBe(0)
  expect((await findDeskSetting(demo.hall.read, 'idle'))?.digestOn).toBe('2026-10-26')
  await demo.move(idle, await demo.file('complain-about-facilities', lightOut('Path')), 'take')
  expect(await send()).toBe(0)
  demo.pass(DAY)
  expect(await send()).toBe(1)
})

test('one whose address cannot be read holds up no other, and two runs at once send one mail', async () => {
  await wishDigest(demo.hall, handler, { wants: true, address: 'handler@example.org' })
  await demo.staff('broken', UNIT, { role: 'lead', unitId: UNIT })
  await demo.file('complain-about-facilities', lightOut('Path'))
  const addressSealed = new Uint8Array([1, 2, 3])
  await demo.hall.transaction((tx) => putDeskSetting(tx, 'broken', { wantsDigest: true, addressSealed }))
  const reports: unknown[] = []
  const pass = { report: (error: unknown) => void reports.push(error) }
  const sent = await Promise.all([send(pass), send(pass)])
  expect(sent.reduce((a, b) => a + b)).toBe(1)
  expect(reports).toHaveLength(2)
  expect((await letters()).map(({ to }) => to)).toEqual(['handler@example.org'])
})
