import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { tables } from '#db/handle.ts'
import { findAttachment } from '#db/queries/attachment.ts'
import { MOST_AT_ONCE, MOST_FILE_BYTES, MOST_ON_FILE } from '#domain/attachment/limits.ts'
import type { Actor } from '../actor.ts'
import { DAY, openTestHall, TESTER, type TestHall } from '../testing/open-hall.ts'
import { staffActor } from '../testing/staff-actor.ts'
import { raw, type Typed } from '../testing/typed.ts'
import { attachFiles } from './attach-files.ts'
import { countLostFiles } from './count-lost-files.ts'
import { openResidentFile, openStaffFile } from './open-file.ts'
import type { SentFile } from './stored-file.ts'
import { sweepFiles } from './sweep-files.ts'
import { document, photo } from './testing/sample-files.ts'

const OFFICE = 'community-affairs'
const LEAD = staffActor('lead', OFFICE, 'lead')
const REVIEWER = staffActor('reviewer', OFFICE, 'reviewer')
const STRANGER = staffActor('stranger', 'older-and-disabled', 'lead')

let here: TestHall
let dataDir: string

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'openhall-attach-'))
  here = await openTestHall({ env: { DATA_DIR: dataDir } })
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

async function filed(slug = 'complain-about-facilities') {
  const { browser, reference } = await here.file(slug)
  const row = await here.row(reference)
  const resident = { kind: 'resident', caseFileId: row.id } as const
  return { browser, reference, row, resident }
}

function send(
  actor: Actor,
  reference: string,
  sent: readonly SentFile[],
  fields: Typed = {},
  key = here.hall.newId(),
) {
  return attachFiles(here.hall, actor, { reference, version: null, key, sent }, raw(fields))
}

async function onDisk(): Promise<string[]> {
  const ids: string[] = []
  for await (const id of here.hall.files.list()) ids.push(id)
  return ids
}

async function named(): Promise<string[]> {
  const { attachments } = tables(here.hall.read)
  return (await here.hall.read.select().from(attachments)).map(({ id }) => id)
}

async function attachedOn(reference: string) {
  return (await here.events(reference)).filter((event) => event.type === 'attached')
}

/** The number of the first file there. */
async function numberOf(reference: string): Promise<number> {
  return (await attachedOn(reference))[0]!.number
}

describe('what the person sends', () => {
  test('is kept sealed and given back to them and to staff without its place', async () => {
    const { reference, row, resident } = await filed()
    const made = await send(resident, reference, [await photo(), document()], { text: 'The lamp' })
    expect(made).toMatchObject({ ok: true })
    const events = await attachedOn(reference)
    expect(events.map(({ data }) => data)).toMatchObject([{ kind: 'jpeg' }, { kind: 'pdf' }])
    const [picture, paper] = events
    const given = await openResidentFile(here.hall, resident, row, picture!.number)
    expect(given).toMatchObject({ type: 'image/jpeg', fileName: `${reference}-${picture!.number}.jpg` })
    expect((await sharp(given.bytes).metadata()).exif).toBeUndefined()
    const forStaff = await openStaffFile(here.hall, LEAD, reference, paper!.number)
    expect(forStaff.bytes).toEqual(document().bytes)
    for (const id of await named()) expect((await here.hall.files.read(id)).includes('lease')).toBe(false)
  })

  test('is attached once, however often the form comes', async () => {
    const { reference, resident } = await filed()
    const key = here.hall.newId()
    const sent = [await photo('one.jpg', '#123456')]
    const before = (await onDisk()).length
    const made = [
      await send(resident, reference, sent, {}, key),
      await send(resident, reference, sent, {}, key),
    ]
    made.push(...(await Promise.all([1, 2, 3].map(() => send(resident, reference, sent, {}, key)))))
    expect(made.every(({ ok }) => ok)).toBe(true)
    expect(await attachedOn(reference)).toHaveLength(1)
    expect((await onDisk()).length).toBe(before + 1)
  })

  test('comes twice at the same moment and is attached once', async () => {
    const { reference, resident } = await filed()
    const key = here.hall.newId()
    const sent = [await photo('two.jpg', '#654321')]
    const before = (await onDisk()).length
    await Promise.all([1, 2, 3].map(() => send(resident, reference, sent, {}, key)))
    expect(await attachedOn(reference)).toHaveLength(1)
    expect((await onDisk()).length).toBe(before + 1)
  })

  test('with another picture under the same key is another one', async () => {
    const { reference, resident } = await filed()
    const key = here.hall.newId()
    await send(resident, reference, [await photo('a.jpg', '#111111')], {}, key)
    await send(resident, reference, [await photo('a.jpg', '#222222')], {}, key)
    expect(await attachedOn(reference)).toHaveLength(2)
  })

  test('never stays among staff, whatever the form says', async () => {
    const { reference, resident } = await filed()
    await send(resident, reference, [document()], { readers: 'staff' })
    expect((await attachedOn(reference))[0]!.data).not.toHaveProperty('internal')
  })

  test.each<[string, () => Promise<SentFile[]>, string]>([
    ['nothing', async () => [], 'no-file'],
    [
      'a drawing with scripts',
      async () => [{ name: 'a.png', bytes: Buffer.from('<svg onload="x"/>') }],
      'not-our-kind-of-file',
    ],
    [
      'a page of the web named as a photo',
      async () => [{ name: 'a.jpg', bytes: Buffer.from('<html>') }],
      'not-our-kind-of-file',
    ],
    ['an archive', async () => [{ name: 'a.zip', bytes: Buffer.from('PK\x03\x04') }], 'not-our-kind-of-file'],
    [
      'a photo in HEIC',
      async () => [{ name: 'a.heic', bytes: Buffer.from('\0\0\0\x18ftypheic') }],
      'file-of-iphone',
    ],
    [
      'a PDF with a page behind it',
      async () => [{ name: 'a.pdf', bytes: Buffer.from('%PDF-1.4 %%EOF <script>') }],
      'file-unreadable',
    ],
    [
      'half a photo',
      async () => [{ name: 'a.jpg', bytes: (await photo()).bytes.subarray(0, 300) }],
      'file-unreadable',
    ],
    [
      'what is too large',
      async () => [{ name: 'a.pdf', bytes: new Uint8Array(MOST_FILE_BYTES + 1) }],
      'file-too-large',
    ],
    ['too many', async () => Array.from({ length: MOST_AT_ONCE + 1 }, () => document()), 'too-many-files'],
    [
      'one good and one bad',
      async () => [document(), { name: 'b.exe', bytes: Buffer.from('MZ') }],
      'not-our-kind-of-file',
    ],
  ])('%s is refused with the reason, and nothing is kept', async (_, files, code) => {
    const { reference, resident } = await filed()
    const before = await onDisk()
    const made = await send(resident, reference, await files())
    const [problem] = 'problems' in made ? made.problems : []
    const reason = problem?.code ?? ('reason' in made && made.reason)
    expect(reason).toBe(code)
    expect(await attachedOn(reference)).toEqual([])
    expect(await onDisk()).toEqual(before)
  })

  test('finds an end, and staff have room of their own', async () => {
    const { reference, resident } = await filed()
    for (let sent = 0; sent < MOST_ON_FILE; sent += MOST_AT_ONCE) {
      const files = Array.from({ length: MOST_AT_ONCE }, (_, i) => document(`page ${sent + i}`))
      expect(await send(resident, reference, files)).toMatchObject({ ok: true })
    }
    expect(await send(resident, reference, [document()])).toMatchObject({ reason: 'no-room-for-files' })
    expect(await send(LEAD, reference, [document()], { readers: 'staff' })).toMatchObject({ ok: true })
  })
})

describe('what staff add', () => {
  test('for the person is theirs to open, what stays among staff is not', async () => {
    const { reference, row, resident } = await filed()
    await send(LEAD, reference, [document('for you')], { readers: 'resident' })
    await send(LEAD, reference, [document('for us')], { readers: 'staff' })
    const [shown, internal] = await attachedOn(reference)
    expect((await openResidentFile(here.hall, resident, row, shown!.number)).bytes.toString()).toContain(
      'for you',
    )
    await expect(openResidentFile(here.hall, resident, row, internal!.number)).rejects.toMatchObject({
      code: 'not-found',
    })
    expect((await openStaffFile(here.hall, LEAD, reference, internal!.number)).bytes.toString()).toContain(
      'for us',
    )
  })

  test('says for whom it is', async () => {
    const { reference } = await filed()
    expect(await send(LEAD, reference, [document()])).toMatchObject({
      ok: false,
      problems: [{ field: 'readers', code: 'required' }],
    })
  })

  test('stays among staff where its writer may not write to the person', async () => {
    const { reference } = await filed()
    expect(await send(REVIEWER, reference, [document()], { readers: 'resident' })).toMatchObject({
      ok: false,
      reason: 'cannot-show-person',
    })
    expect(await send(REVIEWER, reference, [document()], { readers: 'staff' })).toMatchObject({ ok: true })
  })
})

describe('nobody else', () => {
  test('opens a file or adds one', async () => {
    const { reference, row, resident } = await filed()
    await send(resident, reference, [document()])
    const number = await numberOf(reference)
    const other = await filed()
    const before = await onDisk()
    await expect(openStaffFile(here.hall, STRANGER, reference, number)).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(openResidentFile(here.hall, other.resident, row, number)).rejects.toMatchObject({
      code: 'not-found',
    })
    for (const asker of [STRANGER, other.resident])
      await expect(send(asker, reference, [document('x')])).rejects.toMatchObject({ code: 'not-found' })
    await expect(send({ kind: 'visitor' }, reference, [document('x')])).rejects.toMatchObject({
      code: 'sign-in',
    })
    expect(await onDisk()).toEqual(before)
  })

  test('opens what is no file', async () => {
    const { reference, row, resident } = await filed()
    for (const number of [0, 1, 99, 1.5, Number.NaN, -1])
      await expect(openResidentFile(here.hall, resident, row, number)).rejects.toMatchObject({
        code: 'not-found',
      })
    await expect(openStaffFile(here.hall, LEAD, reference, 1)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('reads a file of what was sealed but the integrity officer', async () => {
    const { reference, row, resident } = await filed()
    await send(resident, reference, [document()])
    const number = await numberOf(reference)
    await here.moved(LEAD, reference, 'seal', { text: 'An accusation' })
    const { unitId } = await here.row(reference)
    const officer = staffActor('officer', unitId, 'integrity')
    await expect(openStaffFile(here.hall, LEAD, reference, number)).rejects.toMatchObject({
      code: 'not-found',
    })
    expect((await openStaffFile(here.hall, officer, reference, number)).type).toBe('application/pdf')
    expect(await send(officer, reference, [document('found')], { readers: 'staff' })).toMatchObject({
      ok: true,
    })
    expect((await openResidentFile(here.hall, resident, row, number)).type).toBe('application/pdf')
  })

  test('who was merged with it sees the files of another', async () => {
    const first = await filed()
    const second = await filed()
    await here.moved(TESTER, second.reference, 'merge', { into: first.reference, text: 'The same lamp' })
    expect((await here.row(second.reference)).followsId).toBe(first.row.id)
    await send(second.resident, second.reference, [document('mine')], { text: 'From my window' })
    await send(LEAD, first.reference, [document('for the first')], { readers: 'resident' })
    expect(await attachedOn(second.reference)).toHaveLength(1)
    expect(await attachedOn(first.reference)).toHaveLength(1)
    expect((await here.events(first.reference)).map(({ type }) => type)).toContain('follower-wrote')
    expect((await here.events(second.reference)).map(({ type }) => type)).not.toContain('answer-shared')
  })
})

describe('where something goes wrong', () => {
  test('a full disk leaves nothing behind and says so', async () => {
    const { reference, resident } = await filed()
    const before = await onDisk()
    const write = here.hall.files.write
    const full = vi
      .spyOn(here.hall.files, 'write')
      .mockImplementationOnce(write)
      .mockRejectedValueOnce(Object.assign(new Error('no space'), { code: 'ENOSPC' }))
    const sent = [document('a'), document('b')]
    await expect(send(resident, reference, sent)).rejects.toMatchObject({ code: 'ENOSPC' })
    full.mockRestore()
    expect(await attachedOn(reference)).toEqual([])
    expect(await onDisk()).toEqual(before)
    expect(await send(resident, reference, sent)).toMatchObject({ ok: true })
  })

  test('after an error of the database the files stay until the sweep has looked', async () => {
    const { reference, resident } = await filed()
    const before = await onDisk()
    const broken = vi
      .spyOn(here.hall, 'transaction')
      .mockRejectedValueOnce(Object.assign(new Error('gone'), { code: 'ECONNRESET' }))
    await expect(send(resident, reference, [document()])).rejects.toThrow('gone')
    broken.mockRestore()
    expect((await onDisk()).length).toBe(before.length + 1)
    await sweepFiles(here.hall, TESTER)
    expect((await onDisk()).length).toBe(before.length + 1)
    here.pass(2 * DAY)
    await sweepFiles(here.hall, TESTER)
    expect((await onDisk()).sort()).toEqual((await named()).sort())
    here.pass(-2 * DAY)
  })

  test('a file that is lost is counted', async () => {
    const { reference, row, resident } = await filed()
    await send(resident, reference, [document('lost')])
    expect(await countLostFiles(here.hall)).toBe(0)
    const { id } = (await findAttachment(here.hall.read, row.id, await numberOf(reference)))!
    await here.hall.files.remove(id)
    expect(await countLostFiles(here.hall)).toBe(1)
    const { attachments } = tables(here.hall.read)
    await here.hall.transaction((tx) => tx.delete(attachments))
  })

  test('a file that was changed on the disk is not given out', async () => {
    const { reference, row, resident } = await filed()
    await send(resident, reference, [document('true')])
    const number = await numberOf(reference)
    const changed = vi.spyOn(here.hall.files, 'read').mockResolvedValueOnce(Buffer.alloc(200, 1))
    await expect(openResidentFile(here.hall, resident, row, number)).rejects.toMatchObject({
      code: expect.stringMatching(/^seal-/),
    })
    changed.mockRestore()
  })
})
