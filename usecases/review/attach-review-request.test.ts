import { beforeEach, describe, expect, test } from 'vitest'
import { isRefusal } from '#domain/refusal.ts'
import type { StaffActor } from '../actor.ts'
import type { TestHall } from '../testing/open-hall.ts'
import { raw, type Typed } from '../testing/typed.ts'
import { attachReviewRequest } from './attach-review-request.ts'
import { askingFor, openReviewHall } from './testing/review-hall.ts'

let here: TestHall
let petition: Awaited<ReturnType<TestHall['file']>>
let triage: StaffActor

beforeEach(async () => {
  ;({ here, petition } = await openReviewHall())
  triage = await here.hire('triage', 'petitions-hotline', 'triage')
})

const request = (more: Record<string, Typed> = {}) =>
  here.file('ask-for-review', askingFor(petition.reference, {}, more))
const attach = (reference: string, means = petition.reference, actor = triage) =>
  attachReviewRequest(here.hall, actor, {
    reference,
    fields: raw({ petition: means, 'identity-check': 'call-back' }),
  }).catch(codeOf)
const refused = (code: string) => ({ ok: false, problems: [{ field: 'petition', code }] })
const stage = async (reference = petition.reference) => (await here.row(reference)).stage

describe('a request without a code', () => {
  test('starts the review once staff checked who it is, by the day on which it came', async () => {
    here.goTo('2026-04-02T20:00:00+08:00')
    const { reference } = await request()
    here.goTo('2026-04-20T09:00:00+08:00')
    expect(await attach(reference, petition.reference.toLowerCase())).toEqual({ ok: true })
    expect(await stage()).toBe('in-first-review')
    expect(await stage(reference)).toBe('taken-to-review')
    const asked = (await here.events(petition.reference)).find(({ type }) => type === 'review-asked')
    expect(asked).toMatchObject({ at: Date.parse('2026-04-02T20:00:00+08:00'), by: { staffId: 'triage' } })
    expect((await here.events(reference)).at(-1)).toMatchObject({
      type: 'review-begun',
      data: { into: petition.reference, review: 'first', check: 'call-back' },
    })
  })

  test('made after the last day is refused', async () => {
    here.goTo('2026-04-03T09:00:00+08:00')
    const { reference } = await request()
    expect(await attach(reference)).toMatchObject(refused('review-window-passed'))
    expect(await stage()).toBe('delivered')
  })

  test('is refused where nobody says how they made sure, or which petition it means', async () => {
    const { reference } = await request()
    const fields = raw({ petition: '', 'identity-check': 'believed' })
    const { problems } = (await attachReviewRequest(here.hall, triage, { reference, fields })) as never
    expect(problems).toMatchObject([{ field: 'petition' }, { field: 'identity-check' }])
  })

  test('is attached once', async () => {
    const { reference } = await request()
    await attach(reference)
    expect(await attach(reference)).toBe('not-found')
  })

  test.each([
    ['no number', () => 'the lamp'],
    ['a number that nobody has', () => 'HM-26-000000'],
    ['a request that has no answer to review', async () => (await here.file()).reference],
  ])('means %s: nothing starts', async (_, means) => {
    const { reference } = await request()
    expect(await attach(reference, await means())).toMatchObject({ ok: false })
    expect(await stage(reference)).toBe('filed')
  })
})

describe('nobody starts a review on', () => {
  test('a petition that they may not read', async () => {
    const { reference } = await request()
    const elsewhere = await here.hire('elsewhere', 'nanhe-office', 'triage')
    expect(await attach(reference, petition.reference, elsewhere)).toBe('not-found')
  })

  test('one that they stepped aside from', async () => {
    const { reference } = await request()
    const close = { ...triage, asideFrom: new Set([(await here.row(petition.reference)).id]) }
    expect(await attach(reference, petition.reference, close)).toMatchObject(refused('review-no-match'))
  })

  test('what is no request for a review', async () => {
    const other = await here.file()
    expect(await attach(other.reference)).toBe('not-found')
  })
})

test('somebody in danger is seen to first; then the request goes over into its review', async () => {
  const { reference } = await request({ danger: { danger: 'life' } })
  expect(await attach(reference)).toEqual({ ok: true })
  expect(await stage()).toBe('in-first-review')
  expect(await stage(reference)).toBe('filed')
  expect(await attach(reference)).toMatchObject(refused('see-to-them-first'))
  await here.moved(triage, reference, 'message', { text: 'We are on our way.', manner: 'call' })
  expect(await attach(reference)).toEqual({ ok: true })
  expect(await stage(reference)).toBe('taken-to-review')
  expect((await here.events(petition.reference)).filter(({ type }) => type === 'review-asked')).toHaveLength(
    1,
  )
})

function codeOf(error: unknown) {
  if (isRefusal(error)) return error.code
  throw error
}
