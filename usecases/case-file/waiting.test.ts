import { beforeEach, describe, expect, test } from 'vitest'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import { sweepClocks } from '../sweep/sweep-clocks.ts'
import { DAY, openTestHall, TESTER, type TestHall } from '../testing/open-hall.ts'
import { staffActor } from '../testing/staff-actor.ts'
import { readTracking } from '../track/read-tracking.ts'
import { openForStaff } from './open-for-staff.ts'

const DISCLOSURE = staffActor('shen', 'information-disclosure', 'triage', 'lead', 'handler')
const LEAD = staffActor('lead', 'community-affairs', 'triage', 'lead')
const OVERSIGHT = staffActor('luo', 'oversight', 'oversight')
const TWO = { text: '1. Which year?\n\n2) Which road?', 'answer-by': '2026-11-10' }

const PASS = { report: (error: unknown) => expect(error).toBeUndefined() }

let here: TestHall
let reference: string
let browser: string
beforeEach(async () => {
  here = await openTestHall()
  ;({ reference, browser } = await here.file('request-information'))
})

const fields = (...problems: [string, string][]) => ({
  reason: 'fields',
  problems: problems.map(([field, code]) => expect.objectContaining({ field, code })),
})

describe('one list of what is missing', () => {
  test('is answered thing by thing, also with "I don’t have it"', async () => {
    await here.moved(DISCLOSURE, reference, 'ask-resident', TWO)
    expect((await here.events(reference)).at(-1)?.data).toEqual({ answerBy: '2026-11-10', items: 2 })
    const resident = await here.resident(browser, reference)
    expect(await here.move(resident, reference, 'answer', { 'text-1': '2024' })).toMatchObject(
      fields(['text-2', 'required']),
    )
    await here.moved(resident, reference, 'answer', { 'text-1': '2024', 'other-2': 'none' })
    const { timeline } = await openForStaff(here.hall, DISCLOSURE, reference)
    expect(timeline.at(-1)).toMatchObject({
      event: { data: { unknown: false } },
      text: {
        items: [
          { text: '2024', other: null },
          { text: '', other: 'none' },
        ],
      },
    })
    expect(await here.move(DISCLOSURE, reference, 'ask-resident', TWO)).toEqual({
      ok: false,
      reason: 'asked-once-already',
    })
  })

  test('states the time, and comes by working day 7, also after acceptance', async () => {
    expect(await here.move(DISCLOSURE, reference, 'ask-resident', { text: 'Which year?' })).toMatchObject(
      fields(['answer-by', 'required']),
    )
    await here.moved(DISCLOSURE, reference, 'accept', { text: 'x' })
    here.goTo('2026-11-05T00:00:00+08:00')
    expect(await here.move(DISCLOSURE, reference, 'ask-resident', TWO)).toEqual({
      ok: false,
      reason: 'asked-too-late',
    })
    here.goTo('2026-11-04T23:59:00+08:00')
    await here.moved(DISCLOSURE, reference, 'ask-resident', TWO)
  })

  test('without an answer ends the request, after the last day and not on it', async () => {
    await here.moved(DISCLOSURE, reference, 'ask-resident', TWO)
    const goodbye = { text: 'We heard nothing.' }
    here.goTo('2026-11-10T20:00:00+08:00')
    expect(await here.move(DISCLOSURE, reference, 'give-up', goodbye)).toEqual({
      ok: false,
      reason: 'still-time-to-answer',
    })
    here.goTo('2026-11-11T09:00:00+08:00')
    await here.moved(DISCLOSURE, reference, 'give-up', goodbye)
    expect(await here.row(reference)).toMatchObject({ stage: 'given-up', open: false })
  })

  test('of a petition stops nothing, and its end is no reason to end it', async () => {
    const { reference: petition } = await here.file('complain-about-facilities')
    const before = (await here.row(petition)).dueAt
    await here.moved(LEAD, petition, 'ask-resident', TWO)
    expect(await here.row(petition)).toMatchObject({ dueAt: before, duePaused: false })
    here.pass(30 * DAY)
    expect(await here.move(LEAD, petition, 'give-up', { text: 'x' })).toEqual({
      ok: false,
      reason: 'not-in-this-procedure',
    })
  })
})

describe('the time of others', () => {
  const start = { kind: 'co-author', text: 'The water board wrote half of it.' }
  const end = { span: '1', answered: 'no', text: 'Nothing came.' }

  test('has its last day from the law; silence speaks only after it', async () => {
    await here.moved(DISCLOSURE, reference, 'accept', { text: 'x' })
    await here.moved(DISCLOSURE, reference, 'start-third-party', { ...start, 'answer-by': '2026-10-28' })
    expect(foldCaseFile(await here.events(reference)).spans).toMatchObject([
      { kind: 'co-author', answerBy: '2026-11-16', open: true },
    ])
    expect(await here.row(reference)).toMatchObject({ duePaused: true, dueClock: 'information-answer' })
    expect(await here.move(DISCLOSURE, reference, 'start-third-party', start)).toMatchObject({
      reason: 'span-open-already',
    })
    here.goTo('2026-11-16T12:00:00+08:00')
    expect(await here.move(DISCLOSURE, reference, 'end-third-party', end)).toMatchObject({
      reason: 'still-their-time',
    })
    here.goTo('2026-11-17T09:00:00+08:00')
    await here.moved(DISCLOSURE, reference, 'end-third-party', end)
  })

  test('ends by itself where nobody writes down the silence: our days go on, and run out', async () => {
    await here.moved(DISCLOSURE, reference, 'accept', { text: 'x' })
    await here.moved(DISCLOSURE, reference, 'start-third-party', start)
    here.goTo('2026-11-17T09:00:00+08:00')
    await sweepClocks(here.hall, TESTER, PASS)
    expect(await here.row(reference)).toMatchObject({ duePaused: false, dueClock: 'information-answer' })
    here.goTo('2027-01-15T09:00:00+08:00')
    await sweepClocks(here.hall, TESTER, PASS)
    const breaches = (await here.events(reference)).filter(({ type }) => type === 'clock-breached')
    expect(breaches.map(({ data }) => data)).toMatchObject([{ clock: 'information-answer' }])
  })

  test('is only what the procedure knows', async () => {
    await here.moved(DISCLOSURE, reference, 'accept', { text: 'x' })
    expect(
      await here.move(DISCLOSURE, reference, 'start-third-party', { ...start, kind: 'appraisal' }),
    ).toMatchObject(fields(['kind', 'not-a-choice']))
    const { reference: asked } = await here.file('ask-a-question')
    const desk = staffActor('desk', 'civil-affairs-desk', 'lead', 'triage')
    await here.moved(desk, asked, 'accept', { text: 'x' })
    expect(await here.move(desk, asked, 'start-third-party', start)).toEqual({
      ok: false,
      reason: 'not-in-this-procedure',
    })
  })

  test('of neighbours says how many took part and what they found', async () => {
    const { reference: applied } = await here.file('apply-minimum-living-allowance')
    const nanhe = staffActor('zhao', 'nanhe-office', 'triage', 'lead')
    await here.moved(nanhe, applied, 'accept', { text: 'x' })
    const asked = { kind: 'appraisal', text: 'Neighbours meet.' }
    expect(await here.move(nanhe, applied, 'start-third-party', asked)).toMatchObject({
      reason: 'required',
      field: 'answer-by',
    })
    await here.moved(nanhe, applied, 'start-third-party', { ...asked, 'answer-by': '2026-11-02' })
    const answer = { span: '1', answered: 'yes', text: 'All spoke for it.' }
    expect(await here.move(nanhe, applied, 'end-third-party', answer)).toMatchObject(
      fields(['people', 'required'], ['result', 'required']),
    )
    await here.moved(nanhe, applied, 'end-third-party', { ...answer, people: '12', result: 'right' })
    expect((await here.events(applied)).at(-1)?.data).toMatchObject({
      appraisal: { people: 12, result: 'right' },
    })
  })

  test('of a partner is kept, and the person sees who has it', async () => {
    const { reference: petition, browser: own } = await here.file('complain-about-facilities')
    await here.moved(LEAD, petition, 'hand-to-partner', {
      partner: 'police',
      text: 'The police own the lamp.',
    })
    const actor = (await here.resident(own, petition)) as Parameters<typeof readTracking>[1]
    const { custody, state } = await readTracking(here.hall, actor, await here.row(petition))
    expect(custody.at(-1)).toMatchObject({ partnerId: 'police', until: null })
    expect(state.unitId).toBe('community-affairs')
    expect(await here.move(LEAD, petition, 'hand-to-partner', { partner: 'land', text: 'x' })).toMatchObject({
      reason: 'with-partner',
    })
    await here.moved(LEAD, petition, 'record-partner-answer', { text: 'It is mended.' })
  })
})

test('an agreement has a day that is not before the request nor to come', async () => {
  const { reference: petition } = await here.file('complain-about-facilities')
  await here.moved(LEAD, petition, 'accept', { route: '31-6', text: 'x' })
  const agreement = { text: 'The town plants two trees.' }
  expect(await here.move(LEAD, petition, 'settle', agreement)).toMatchObject(
    fields(['agreed-on', 'required']),
  )
  expect(
    await here.move(LEAD, petition, 'settle', { ...agreement, 'agreed-on': '2026-10-25' }),
  ).toMatchObject(fields(['agreed-on', 'date-too-early']))
  await here.moved(LEAD, petition, 'settle', { ...agreement, 'agreed-on': '2026-10-26' })
  expect((await here.row(petition)).stage).toBe('settled')
})

describe('an order of the oversight office', () => {
  test('gives 3 working days, is answered by the unit, closed by the office alone', async () => {
    const { reference: petition } = await here.file('complain-about-facilities')
    await here.moved(OVERSIGHT, petition, 'supervise', { text: 'Mend the lamp.' })
    expect((await here.events(petition)).at(-1)?.data).toEqual({
      order: 1,
      unitId: 'community-affairs',
      days: 3,
    })
    expect(await here.row(petition)).toMatchObject({ orderState: 'open', dueClock: 'supervision-order' })
    await expect(
      here.move(LEAD, petition, 'close-supervision', { order: '1', text: 'x' }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(
      here.move(OVERSIGHT, petition, 'answer-supervision', { order: '1', text: 'x' }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    await here.moved(LEAD, petition, 'answer-supervision', { order: '1', text: 'A team went there.' })
    expect((await here.row(petition)).orderState).toBe('answered')
    await here.moved(OVERSIGHT, petition, 'close-supervision', { order: '1', text: 'Seen: it shines.' })
    expect((await here.row(petition)).orderState).toBeNull()
  })

  test('that is not kept is marked, each by its own clock', async () => {
    const { reference: petition } = await here.file('complain-about-facilities')
    await here.moved(OVERSIGHT, petition, 'supervise', { text: 'Mend the lamp.', days: '1' })
    await here.moved(OVERSIGHT, petition, 'supervise', { text: 'Write to the person.', days: '30' })
    here.goTo('2026-10-28T00:00:00+08:00')
    await here.moved(LEAD, petition, 'answer-supervision', { order: '1', text: 'Done.' })
    const breaches = (await here.events(petition)).filter(({ type }) => type === 'clock-breached')
    expect(breaches.map(({ data }) => data)).toEqual([
      expect.objectContaining({ clock: 'supervision-order', subject: 'order-1' }),
    ])
  })
})
