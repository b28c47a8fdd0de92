import { beforeEach, describe, expect, test } from 'vitest'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import { legalBasisFor } from '#domain/case-file/legal-basis.ts'
import { takeIntake } from '../case-file/take-intake.ts'
import { readDraft } from '../draft/read-draft.ts'
import { TESTER, type TestHall } from '../testing/open-hall.ts'
import { raw, type Typed } from '../testing/typed.ts'
import { currentTown } from '../town/current-town.ts'
import { readTracking } from '../track/read-tracking.ts'
import { residentOf } from '../track/resident-of.ts'
import { answerPetition, askingFor, openReviewHall } from './testing/review-hall.ts'

let here: TestHall
let petition: Awaited<ReturnType<TestHall['file']>>
let staff: Awaited<ReturnType<typeof openReviewHall>>['staff']

beforeEach(async () => {
  ;({ here, petition, staff } = await openReviewHall())
})

const asking = (typed: { reference?: string; code?: string }, more: Record<string, Typed> = {}) =>
  askingFor(petition.reference, typed, more)
const stage = async () => (await here.row(petition.reference)).stage
const state = async (reference: string) => foldCaseFile(await here.events(reference))
const byCode = (more: Record<string, Typed> = {}) =>
  here.file('ask-for-review', asking({ code: petition.accessCode.toLowerCase() }, more))

describe('with reference and code', () => {
  test('the review starts on the petition, and the request goes over into it', async () => {
    const asked = await byCode()
    expect(await stage()).toBe('in-first-review')
    expect(await here.row(asked.reference)).toMatchObject({ stage: 'taken-to-review', open: false })
    const events = await here.events(petition.reference)
    expect(events.at(-1)).toMatchObject({ type: 'review-asked', data: { review: 'first' } })
    const holder = (await residentOf(here.hall, asked.browser, asked.reference))!
    const { answers } = await readTracking(here.hall, holder.actor, holder.row)
    expect(answers).not.toHaveProperty('access-code')
  })

  test('the own request is nobody else who joined: sent back, the petition can be withdrawn', async () => {
    await byCode()
    expect(await state(petition.reference)).toMatchObject({ followers: [] })
    await staff('decide-review', { ...(await opinion()), result: 'sent-back' })
    const person = await here.resident(petition.browser, petition.reference)
    await here.moved(person, petition.reference, 'withdraw', { sure: 'yes' })
    expect(await stage()).toBe('withdrawn')
  })

  test('the person hears there what they are told, and no message asks whom it is for', async () => {
    const asked = await byCode()
    await staff('message', { text: 'A colleague calls you.' })
    await staff('decide-review', { ...(await opinion()), result: 'upheld' })
    const told = (await here.events(asked.reference)).flatMap((event) =>
      event.type === 'answer-shared' ? [event.data.of] : [],
    )
    expect(told).toEqual(['messaged', 'review-decided'])
  })

  test('on a petition that was merged it runs on the one that is worked on', async () => {
    const first = await here.file('petition')
    const second = await here.file('petition')
    await here.moved(TESTER, second.reference, 'merge', { into: first.reference, text: 'x' })
    await answerPetition(here, first.reference)
    const typed = askingFor(second.reference, { code: second.accessCode })
    const asked = await here.file('ask-for-review', typed)
    expect((await here.row(first.reference)).stage).toBe('in-first-review')
    expect((await here.row(asked.reference)).stage).toBe('taken-to-review')
    await here.moved(TESTER, first.reference, 'decide-review', { ...(await opinion()), result: 'upheld' })
    expect((await here.events(asked.reference)).at(-1)).toMatchObject({
      type: 'answer-shared',
      data: { from: second.reference, of: 'review-decided' },
    })
  })

  test.each(['life', 'basics'])(
    'somebody who says “%s” is not lost: the request stays open beside the review',
    async (danger) => {
      const asked = await byCode({ danger: { danger } })
      expect(await stage()).toBe('in-first-review')
      expect(await here.row(asked.reference)).toMatchObject({ stage: 'filed', open: true, urgency: danger })
      const holder = (await residentOf(here.hall, asked.browser, asked.reference))!
      const { clocks } = await readTracking(here.hall, holder.actor, holder.row)
      const contact = clocks.filter(({ clock }) => clock.startsWith('need-'))
      expect(contact.map(({ reading }) => reading.state)).toContain('running')
    },
  )

  test('so does what was lifted for its words', async () => {
    const asked = await byCode({ story: { story: '活不下去了' } })
    expect(await here.row(asked.reference)).toMatchObject({ stage: 'filed', urgency: 'look' })
  })
})

test.each([
  ['a wrong code', { code: '7K3M-9QXR-2D5W-8FGH-4JPV' }, '2026-03-10', 'review-no-match'],
  ['the right code a day too late', {}, '2026-04-03', 'review-window-passed'],
])('%s is said on its page', async (_, typed, day, code) => {
  here.goTo(`${day}T10:00:00+08:00`)
  const browser = here.newBrowser()
  const pages = asking({ code: petition.accessCode, ...typed })
  await expect(here.fill(browser, 'ask-for-review', pages)).rejects.toThrow(
    'ask-for-review/access-code: refused',
  )
  expect((await readDraft(here.hall, browser, 'ask-for-review'))?.refused?.problems).toMatchObject([{ code }])
  expect(await stage()).toBe('delivered')
})

test('without the code it waits for the unit', async () => {
  const asked = await here.file('ask-for-review', asking({}))
  expect(await here.row(asked.reference)).toMatchObject({ stage: 'filed', unitId: 'petitions-hotline' })
  expect(await stage()).toBe('delivered')
})

describe('a letter that a clerk takes in', () => {
  const OWN = '110101199003074258'
  const ANOTHER = '11010119900307109X'
  const letter = () => ({
    service: 'ask-for-review',
    channel: 'letter',
    what: 'It is still dark.',
    'received-on': '2026-04-02',
    reference: petition.reference,
    'reach.address': '1 Hebin Road',
    seen: 'yes',
  })

  async function take(fields: Typed, unitId = 'petitions-hotline') {
    here.goTo('2026-04-03T09:00:00+08:00')
    const clerk = await here.hire('clerk', unitId, 'clerk')
    const key = here.hall.newId()
    expect(await takeIntake(here.hall, clerk, 'session', { key, fields: raw(fields) })).toMatchObject({
      ok: true,
    })
  }

  beforeEach(async () => {
    ;({ here, petition, staff } = await openReviewHall({ identity: OWN }))
  })

  test.each([
    ['the same person, checked: it starts by the day of the letter', OWN, 'in-first-review'],
    ['another person, checked', ANOTHER, 'delivered'],
    ['checked, but nobody can say who it is', '', 'delivered'],
  ])('%s', async (_, identity, expected) => {
    await take({ ...letter(), identity, 'identity-check': 'card-at-counter' })
    expect(await stage()).toBe(expected)
  })

  test('not checked: it stays a request', async () => {
    await take({ ...letter(), identity: OWN })
    expect(await stage()).toBe('delivered')
  })

  test('by somebody who may not read the petition: it stays a request', async () => {
    await take({ ...letter(), identity: OWN, 'identity-check': 'card-at-counter' }, 'nanhe-office')
    expect(await stage()).toBe('delivered')
  })
})

async function opinion(): Promise<Typed> {
  const town = await currentTown(here.hall)
  const basis = legalBasisFor(town, town.services.get('petition')!)[0]!.id
  return { summary: 'We looked again.', reasons: 'x', basis }
}
