import { beforeEach, expect, test } from 'vitest'
import { tables } from '#db/handle.ts'
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

async function letters(): Promise<Letter[]> {
  const rows = await demo.hall.read.select().from(tables(demo.hall.read).outbox)
  const own = rows.filter(({ change }) => change.startsWith('digest:'))
  return own.map(({ id, sealed }) => demo.hall.keys.open<Letter>(sealed, `outbox:${id}`))
}

test('the mail goes once a working day, from eight, to who wants it', async () => {
  expect(await wishDigest(demo.hall, handler, { wants: true, address: 'nonsense' })).toBe(false)
  expect(await wishDigest(demo.hall, handler, { wants: true, address: ' handler@example.org ' })).toBe(true)
  await wishDigest(demo.hall, lead, { wants: false, address: 'lead@example.org' })
  expect(await sendDigests(demo.hall, SYSTEM)).toBe(1)
  expect(await sendDigests(demo.hall, SYSTEM)).toBe(0)
  const [letter] = await letters()
  expect(letter?.to).toBe('handler@example.org')
  expect(letter?.written?.text).toContain(reference)
  expect(letter?.written?.text).not.toMatch(/lamp|王小红|13800001234/i)
  demo.pass(DAY - 2 * HOUR)
  expect(await sendDigests(demo.hall, SYSTEM)).toBe(0)
  demo.pass(HOUR)
  expect(await sendDigests(demo.hall, SYSTEM)).toBe(1)
  demo.pass(4 * DAY)
  expect(await sendDigests(demo.hall, SYSTEM), 'Saturday').toBe(0)
})

test('a lead is told the numbers of the unit; who has nothing to look at gets no mail', async () => {
  const idle = await demo.staff('idle', 'oversight', { role: 'handler', unitId: 'oversight' })
  await wishDigest(demo.hall, lead, { wants: true, address: 'lead@example.org' })
  await wishDigest(demo.hall, idle, { wants: true, address: 'idle@example.org' })
  await demo.file('complain-about-facilities', lightOut('Path'))
  await sendDigests(demo.hall, SYSTEM)
  const sent = await letters()
  expect(sent.map(({ to }) => to)).toEqual(['lead@example.org'])
  expect(sent[0]?.written?.text).toMatch(/Community affairs: 0 late, \d+ more due this week, 1 not taken yet/)
  await expect(sendDigests(demo.hall, lead)).rejects.toMatchObject({ code: 'forbidden' })
})
