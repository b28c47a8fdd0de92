import { beforeEach, describe, expect, test } from 'vitest'
import { legalBasisFor } from '#domain/case-file/legal-basis.ts'
import { makesLetter } from '#domain/letter/letter-kind.ts'
import type { ResidentActor } from '../actor.ts'
import { DAY, openTestHall, type TestHall } from '../testing/open-hall.ts'
import { staffActor } from '../testing/staff-actor.ts'
import { currentTown } from '../town/current-town.ts'
import { printLetter } from './print-letter.ts'
import { readResidentLetter, readStaffLetter } from './read-letter.ts'

const UNIT = 'community-affairs'
const LEAD = staffActor('lead', UNIT, 'lead', 'triage')
const STRANGER = staffActor('stranger', 'nanhe-subdistrict', 'handler')
const missing = { code: 'not-found' }

let here: TestHall
let reference: string

beforeEach(async () => {
  here = await openTestHall()
  reference = (await here.file('complain-about-facilities')).reference
})

async function decided(): Promise<number> {
  await here.moved(LEAD, reference, 'accept', { route: '31-6', text: 'We take it up.' })
  here.pass(DAY)
  const town = await currentTown(here.hall)
  const basis = legalBasisFor(town, town.services.get('complain-about-facilities')!)[0]!.id
  await here.moved(LEAD, reference, 'decide', {
    outcome: 'not-supported',
    summary: 'The lamp stays off.',
    facts: 'It is a private lamp.',
    reasons: 'It is not ours.',
    next: 'Ask its owner.',
    basis,
  })
  return (await here.events(reference)).find(({ type }) => type === 'decided')!.number
}

const holderOf = ({ id }: { id: string }): ResidentActor => ({ kind: 'resident', caseFileId: id })

async function mine(number: number) {
  const row = await here.row(reference)
  return readResidentLetter(here.hall, holderOf(row), row, number)
}

describe('the letter of a decision', () => {
  test('says what was found, why, by which law, and the right with its window', async () => {
    const { letter, address } = await mine(await decided())
    expect(letter).toMatchObject({
      ...{ kind: 'decided', reference, addressee: '王小红', locale: 'en', date: '2026-10-27' },
      ...{ receivedOn: '2026-10-26', request: 'The lamp at the north gate is out.' },
      ...{ said: 'The lamp stays off.', facts: 'It is a private lamp.', reasons: 'It is not ours.' },
      ...{ next: 'Ask its owner.', delivery: null, template: { id: 'petition-opinion' } },
      rights: [{ kind: 'first-review', lastDay: null, window: { count: 30, unit: 'calendar-days' } }],
    })
    expect(letter.office.phone).not.toBe('')
    expect(letter.basis).toHaveLength(1)
    expect(address).toMatch(new RegExp(`/en/cases/${reference}$`))
  })

  test('names the last day once it was received, and keeps it when the case file goes on', async () => {
    const number = await decided()
    await here.moved(LEAD, reference, 'deliver', {
      manner: 'handed-over',
      'proof-handed-over': 'Wang Xiaohong',
    })
    const { letter } = await mine(number)
    expect(letter).toMatchObject({
      delivery: { receivedOn: '2026-10-27' },
      rights: [{ lastDay: '2026-11-26' }],
    })
    await here.moved(holderOf(await here.row(reference)), reference, 'reopen', { text: 'Still dark.' })
    expect((await mine(number)).letter).toEqual(letter)
  })

  test('is the same for staff, and the same bytes on paper', async () => {
    const number = await decided()
    const theirs = await readStaffLetter(here.hall, LEAD, reference, number)
    const own = await mine(number)
    expect(theirs).toEqual(own)
    const [one, two] = [await printLetter(theirs), await printLetter(own)]
    expect(one.etag).toBe(two.etag)
    expect(one.fileName).toBe(`${reference}-${number}.pdf`)
    expect(Buffer.from(one.bytes).subarray(0, 5).toString()).toBe('%PDF-')
  })
})

describe('nobody else', () => {
  test('gets it: another’s reference, another unit, a sealed matter', async () => {
    const number = await decided()
    const other = await here.file('complain-about-facilities')
    const actor = holderOf(await here.row(other.reference))
    await expect(
      readResidentLetter(here.hall, actor, await here.row(reference), number),
    ).rejects.toMatchObject(missing)
    await expect(readStaffLetter(here.hall, STRANGER, reference, number)).rejects.toMatchObject(missing)
    await here.moved(LEAD, reference, 'seal', { text: 'It accuses an officer.' })
    await expect(readStaffLetter(here.hall, LEAD, reference, number)).rejects.toMatchObject(missing)
  })

  test('finds one where no event made one', async () => {
    await decided()
    for (const event of await here.events(reference))
      if (!makesLetter(event)) await expect(mine(event.number)).rejects.toMatchObject(missing)
    for (const number of [0, 999, Number.NaN]) await expect(mine(number)).rejects.toMatchObject(missing)
  })
})

test('a notice that nothing is taken up names the reason, its article and the door', async () => {
  await here.moved(LEAD, reference, 'decline', {
    reason: 'another-body',
    text: 'The water company mends it.',
  })
  const number = (await here.events(reference)).find(({ type }) => type === 'declined')!.number
  const { letter } = await mine(number)
  expect(letter).toMatchObject({
    kind: 'declined',
    said: 'The water company mends it.',
    template: { id: 'petition-declined' },
  })
  expect(letter.doors.length).toBeGreaterThan(0)
  expect(letter.basis).toHaveLength(1)
})

test('what is still needed stands with its day', async () => {
  await here.moved(LEAD, reference, 'accept', { route: '31-6', text: 'x' })
  await here.moved(LEAD, reference, 'ask-resident', { text: '1. Which lamp?', 'answer-by': '2026-11-09' })
  const asked = (await here.events(reference)).find(({ type }) => type === 'resident-asked')!
  expect((await mine(asked.number)).letter).toMatchObject({ kind: 'resident-asked', answerBy: '2026-11-09' })
})

describe('delivery', () => {
  test.each([
    [{ manner: 'posted' }, 'proof-posted', 'required'],
    [{ manner: 'handed-over' }, 'proof-handed-over', 'required'],
    [{ manner: 'told-by-voice', repeated: 'yes' }, 'proof-told-by-voice', 'required'],
    [{ manner: 'told-by-voice', 'proof-told-by-voice': 'Li, neighbour' }, 'repeated', 'not-said-back'],
  ] as const)('%j lacks %s', async (fields, field, code) => {
    await decided()
    expect(await here.move(LEAD, reference, 'deliver', fields as Record<string, string>)).toMatchObject({
      reason: 'fields',
      problems: [{ field, code }],
    })
  })

  test.each([
    { manner: 'tracker' },
    { manner: 'through-helper' },
    { manner: 'told-by-voice', 'proof-told-by-voice': 'Li, neighbour', repeated: 'yes' },
  ] as const)('%j is enough', async (fields) => {
    await decided()
    await here.moved(LEAD, reference, 'deliver', fields as Record<string, string>)
    expect((await here.row(reference)).stage).toBe('delivered')
  })
})
