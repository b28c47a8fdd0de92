import { beforeEach, describe, expect, test } from 'vitest'
import { legalBasisFor } from '#domain/case-file/legal-basis.ts'
import { readQueue } from '../queue/read-queue.ts'
import { DAY, openTestHall, TESTER, type TestHall } from '../testing/open-hall.ts'
import { staffActor } from '../testing/staff-actor.ts'
import { currentTown } from '../town/current-town.ts'
import { openForStaff } from './open-for-staff.ts'

const UNIT = 'community-affairs'
const LEAD = staffActor('lead', UNIT, 'lead', 'triage')
const AID = staffActor('aid', 'social-assistance', 'handler')
const FAR = staffActor('far', 'older-and-disabled', 'handler')
const OURS = { place: 'unit:social-assistance', days: '3', text: 'Is the household known to you?' }
const LEGS = {
  view: 'legs',
  unit: null,
  service: null,
  stage: null,
  urgency: null,
  area: null,
  tag: null,
  handler: null,
  due: null,
  after: null,
} as const

let here: TestHall
let reference: string
beforeEach(async () => {
  here = await openTestHall()
  reference = (await here.file('complain-about-facilities')).reference
  await here.moved(LEAD, reference, 'accept', { route: '31-6', text: 'x' })
})

async function decision() {
  const town = await currentTown(here.hall)
  const basis = legalBasisFor(town, town.services.get('complain-about-facilities')!)[0]!.id
  return { outcome: 'supported', summary: 'We mend it.', facts: 'It is out.', reasons: 'x', next: 'x', basis }
}

const askedOf = async (actor: typeof AID) => (await readQueue(here.hall, actor, LEGS)).lines

describe('a part of another unit', () => {
  test('is read, listed by its own last day, and answered there; then the lead decides', async () => {
    await expect(openForStaff(here.hall, AID, reference)).rejects.toMatchObject({ code: 'not-found' })
    await here.moved(LEAD, reference, 'add-leg', OURS)
    const [line] = await askedOf(AID)
    expect(line).toMatchObject({
      reference,
      dueClock: 'leg-answer',
      dueAt: Date.parse('2026-10-30T00:00:00+08:00'),
    })
    expect(await askedOf(FAR)).toEqual([])
    const page = await openForStaff(here.hall, AID, reference)
    expect(page.moves).toContain('answer-leg')
    expect(page.moves).not.toContain('decide')
    expect(await here.move(LEAD, reference, 'decide', await decision())).toEqual({
      ok: false,
      reason: 'legs-open',
    })
    await here.moved(AID, reference, 'answer-leg', { leg: '1', text: 'Yes, since May.' })
    await expect(openForStaff(here.hall, AID, reference)).rejects.toMatchObject({ code: 'not-found' })
    expect(await askedOf(AID)).toEqual([])
    await here.moved(LEAD, reference, 'decide', await decision())
  })

  test('may be given back, and holds the decision until the lead goes on without it', async () => {
    await here.moved(LEAD, reference, 'add-leg', OURS)
    await here.moved(AID, reference, 'answer-leg', {
      leg: '1',
      ours: 'no',
      text: 'The older people’s unit has it.',
    })
    expect((await here.events(reference)).at(-1)).toMatchObject({ type: 'leg-returned', data: { leg: 1 } })
    expect(await here.move(LEAD, reference, 'decide', await decision())).toMatchObject({
      reason: 'legs-open',
    })
    await here.moved(LEAD, reference, 'add-leg', { ...OURS, place: 'unit:older-and-disabled' })
    await here.moved(LEAD, reference, 'release-leg', { leg: '1', text: 'Asked the other unit.' })
    await here.moved(FAR, reference, 'answer-leg', { leg: '2', text: 'They are on our list.' })
    await here.moved(LEAD, reference, 'decide', await decision())
  })

  test('that comes late is late, each by its own clock', async () => {
    await here.moved(LEAD, reference, 'add-leg', OURS)
    await here.moved(LEAD, reference, 'add-leg', { ...OURS, place: 'partner:housing', days: '10' })
    here.pass(7 * DAY)
    await here.moved(AID, reference, 'answer-leg', { leg: '1', text: 'Yes.' })
    const { clocks, timeline } = await openForStaff(here.hall, LEAD, reference)
    const states = clocks
      .filter(({ clock }) => clock === 'leg-answer')
      .map((one) => [one.subject, one.reading.state])
    expect(states).toEqual([
      ['leg-1', 'missed'],
      ['leg-2', 'running'],
    ])
    const breach = timeline.find(({ event }) => event.type === 'clock-breached')
    expect(breach?.event.data).toMatchObject({ clock: 'leg-answer', subject: 'leg-1' })
  })

  test.each([
    ['twice of one unit', async () => here.move(LEAD, reference, 'add-leg', OURS), 'leg-open-there'],
    [
      'answered by another',
      async () => {
        await here.moved(LEAD, reference, 'add-leg', { ...OURS, place: 'unit:older-and-disabled' })
        return here.move(AID, reference, 'answer-leg', { leg: '2', text: 'x' })
      },
      'not-your-leg',
    ],
    [
      'of a partner answered by a unit that was asked beside it',
      async () => {
        await here.moved(LEAD, reference, 'add-leg', { ...OURS, place: 'partner:housing' })
        return here.move(AID, reference, 'answer-leg', { leg: '2', text: 'x' })
      },
      'not-your-leg',
    ],
  ])('is not %s', async (_, act, reason) => {
    await here.moved(LEAD, reference, 'add-leg', OURS)
    expect(await act()).toMatchObject({ ok: false, reason })
  })

  test('of a partner is entered by the unit that leads', async () => {
    await here.moved(LEAD, reference, 'add-leg', { ...OURS, place: 'partner:housing' })
    expect((await openForStaff(here.hall, LEAD, reference)).moves).toContain('answer-leg')
    await here.moved(LEAD, reference, 'answer-leg', { leg: '1', text: 'They wrote: no flat is free.' })
  })

  test('is asked no more, and not read, once the case file has ended', async () => {
    await here.moved(LEAD, reference, 'add-leg', OURS)
    await here.moved(TESTER, reference, 'withdraw', { sure: 'yes' })
    expect(await askedOf(AID)).toEqual([])
    await expect(openForStaff(here.hall, AID, reference)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('of a case file that is sealed is read by nobody there', async () => {
    await here.moved(LEAD, reference, 'add-leg', OURS)
    await here.moved(TESTER, reference, 'seal', { text: 'An officer was paid.' })
    await expect(openForStaff(here.hall, AID, reference)).rejects.toMatchObject({ code: 'not-found' })
    expect(await askedOf(AID)).toEqual([])
  })
})
