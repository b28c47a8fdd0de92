import { beforeEach, describe, expect, test } from 'vitest'
import { findNoticeOfCaseFile } from '#db/queries/notice.ts'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import { legalBasisFor } from '#domain/case-file/legal-basis.ts'
import { latestDayOnFile } from '#domain/notice/latest-day-on-file.ts'
import type { StaffActor } from '../actor.ts'
import { answerQuestion } from '../draft/answer-question.ts'
import { fileDraft } from '../draft/file-draft.ts'
import { startDraft } from '../draft/start-draft.ts'
import { takeIntake } from '../case-file/take-intake.ts'
import { openForStaff } from '../case-file/open-for-staff.ts'
import { openTestHall, raw, staffActor, TESTER, type TestHall, type Typed } from '../testing/open-hall.ts'
import { currentTown } from '../town/current-town.ts'
import { readTracking } from '../track/read-tracking.ts'
import { startObjection } from './start-objection.ts'
import { noticeOnCase } from './notice-on-case.ts'
import { readPublicNotice } from './read-notice.ts'

const APPLY = 'apply-minimum-living-allowance'
const OBJECT = 'object-to-a-notice'
const OFFICE = 'nanhe-office'
const DISTRICT = 'social-assistance'
const HEAD = staffActor('head', OFFICE, 'lead', 'triage', 'clerk')
const NOTICE = {
  help: 'minimum-living-allowance',
  people: '3',
  amount: '1,240',
  span: 'month',
  more: '',
}
const HOUSEHOLD = {
  household: {
    'household.1.name': '王小红',
    'household.1.relation': 'self',
    'household.1.age': '40',
    'household.2.name': '王小宝',
    'household.2.relation': 'child',
    'household.2.age': '6',
  },
}

let here: TestHall
let reference: string
let handler: StaffActor

beforeEach(async () => {
  here = await openTestHall({ start: '2026-11-02T09:00:00+08:00' })
  handler = await here.hire('handler', OFFICE, 'handler')
  reference = (await here.file(APPLY, { registered: { registered: 'nanhe' }, ...HOUSEHOLD })).reference
  await here.moved(HEAD, reference, 'accept', { text: 'We look into it.' })
  await here.moved(handler, reference, 'take')
})

const state = async (of = reference) => foldCaseFile(await here.events(of))
const types = async (of = reference) => (await here.events(of)).map(({ type }) => type)

/** Sends the form twice, as somebody does who looked at what will stand there. */
async function publish(fields: Typed = {}, of = reference) {
  const first = await here.move(handler, of, 'publish-notice', { ...NOTICE, ...fields })
  if (first.ok || first.reason !== 'look-first' || !('values' in first)) return first
  return here.move(handler, of, 'publish-notice', { ...NOTICE, ...fields, seen: String(first.values?.mark) })
}

async function codeOf(of = reference): Promise<string> {
  const row = await here.row(of)
  return (await findNoticeOfCaseFile(here.hall.read, row.id, (await state(of)).notices))!.code
}

async function object(code: string, pages: Readonly<Record<string, Typed>> = {}) {
  return here.file(OBJECT, { notice: { notice: code }, story: { story: '他有两套房。' }, ...pages })
}

const examine = (upheld: 'yes' | 'no', objection = '1', of = reference) =>
  here.moved(HEAD, of, 'examine-objection', {
    ...{ objection, upheld, summary: 'We went and looked.', facts: 'There is one flat.', reasons: 'It is let to nobody.' },
  })

describe('putting it up', () => {
  test('shows first what everybody will read, then stands seven days, and the midnight after it is gone', async () => {
    expect(await here.move(handler, reference, 'publish-notice', NOTICE)).toMatchObject({
      ok: false,
      reason: 'look-first',
      field: 'seen',
    })
    expect(await types()).not.toContain('notice-published')
    expect(await publish()).toMatchObject({ ok: true })
    const code = await codeOf()
    const notice = await readPublicNotice(here.hall, code.toLowerCase())
    expect(notice).toEqual({
      code,
      content: {
        name: '王*红',
        people: 3,
        help: { en: expect.any(String), 'zh-Hans': expect.any(String) },
        amount: { fen: 124_000, span: 'month' },
        more: '',
        areaId: 'nanhe',
      },
      days: { notice: 1, from: '2026-11-02', until: '2026-11-09', endsAt: Date.parse('2026-11-10T00:00+08:00'), again: false },
      unitId: OFFICE,
    })
    here.goTo('2026-11-09T23:59:59.999+08:00')
    expect(await readPublicNotice(here.hall, code)).not.toBeNull()
    here.goTo('2026-11-10T00:00:00+08:00')
    expect(await readPublicNotice(here.hall, code)).toBeNull()
  })

  test('other words have to be looked at again', async () => {
    const first = await here.move(handler, reference, 'publish-notice', NOTICE)
    const seen = !first.ok && 'values' in first ? String(first.values?.mark) : ''
    const changed = { ...NOTICE, amount: '2,000', seen }
    expect(await here.move(handler, reference, 'publish-notice', changed)).toMatchObject({ reason: 'look-first' })
  })

  test.each([
    [{ more: '电话13800001234' }, 'shows-long-number'],
    [{ more: '住3号楼501室' }, 'shows-address'],
    [{ more: '和王小宝一起' }, 'shows-person-named'],
    [{ more: '因病' }, 'shows-illness'],
    [{ amount: '', more: '' }, 'fields'],
    [{ amount: 'much' }, 'fields'],
    [{ help: 'lottery' }, 'fields'],
  ])('%j is refused: %s', async (fields, reason) => {
    expect(await publish(fields)).toMatchObject({ ok: false, reason })
  })

  test('words that sound like illness go up once somebody says that they looked', async () => {
    expect(await publish({ more: '本病区居民', checked: 'yes' })).toMatchObject({ ok: true })
  })

  test('the name of a child is not shown', async () => {
    const child = { household: { 'household.1.name': '小李', 'household.1.relation': 'self', 'household.1.age': '15' } }
    const own = (await here.file(APPLY, { registered: { registered: 'nanhe' }, ...child })).reference
    await here.moved(HEAD, own, 'accept', { text: 'x' })
    await here.moved(handler, own, 'take')
    expect(await publish({}, own)).toMatchObject({ ok: true })
    expect((await readPublicNotice(here.hall, await codeOf(own)))!.content.name).toBeNull()
  })

  test('staff see the latest day while none is up: the seven days and the report fit into fifteen working days', async () => {
    const seen = () => openForStaff(here.hall, HEAD, reference)
    expect(latestDayOnFile(await seen())).toBe('2026-11-13')
    await publish()
    expect(latestDayOnFile(await seen())).toBeNull()
    const { notice, objectors } = await noticeOnCase(here.hall, HEAD, await seen())
    expect(notice).toMatchObject({ code: await codeOf(), days: { until: '2026-11-09' } })
    expect(objectors).toEqual([])
  })

  test('a service without one has none', async () => {
    const asked = (await here.file('ask-a-question')).reference
    expect(await here.move(TESTER, asked, 'publish-notice', NOTICE)).toMatchObject({ ok: false })
  })
})

describe('the opinion and the decision wait for it', () => {
  const OPINION = { opinion: 'approve', facts: 'Three people, no income.', reasons: 'Below the line.' }

  test('a favourable opinion is reported once the notice has run; the district gets it without a handler', async () => {
    expect(await here.move(handler, reference, 'report-opinion', OPINION)).toMatchObject({ reason: 'notice-needed' })
    await publish()
    here.goTo('2026-11-09T17:00:00+08:00')
    expect(await here.move(handler, reference, 'report-opinion', OPINION)).toMatchObject({ reason: 'notice-running' })
    here.goTo('2026-11-10T09:00:00+08:00')
    await here.moved(handler, reference, 'report-opinion', OPINION)
    expect(await here.row(reference)).toMatchObject({ unitId: DISTRICT, handlerId: null, stage: 'accepted' })
  })

  test('an opinion against it needs none', async () => {
    await here.moved(handler, reference, 'report-opinion', { ...OPINION, opinion: 'refuse' })
    expect((await here.row(reference)).unitId).toBe(DISTRICT)
  })

  test('two people decide in the district', async () => {
    await publish()
    here.goTo('2026-11-10T09:00:00+08:00')
    await here.moved(handler, reference, 'report-opinion', OPINION)
    const writer = await here.hire('writer', DISTRICT, 'handler', 'lead')
    const approver = staffActor('approver', DISTRICT, 'lead')
    const town = await currentTown(here.hall)
    const basis = legalBasisFor(town, town.services.get(APPLY)!)[0]!.id
    const draft = { outcome: 'approved', summary: 'You get it.', facts: 'Three people.', basis, reasons: '', next: '' }
    await here.moved(writer, reference, 'take')
    expect(await here.move(writer, reference, 'decide', draft)).toMatchObject({ reason: 'four-eyes' })
    await here.moved(writer, reference, 'draft-decision', draft)
    expect(await here.row(reference)).toMatchObject({ awaits: 'draft', awaitedBy: 'writer' })
    expect(await here.move(approver, reference, 'draft-decision', draft)).toMatchObject({ reason: 'draft-waits' })
    await here.moved(writer, reference, 'draft-decision', { ...draft, summary: 'You get 1,240 yuan a month.' })
    expect(await here.move(writer, reference, 'approve-decision')).toMatchObject({ reason: 'own-draft' })
    expect(await here.move(approver, reference, 'return-draft')).toMatchObject({ reason: 'fields' })
    await here.moved(approver, reference, 'return-draft', { text: 'Name the amount.' })
    expect(await here.row(reference)).toMatchObject({ awaits: null, awaitedBy: null })
    await here.moved(writer, reference, 'draft-decision', draft)
    await here.moved(writer, reference, 'return-draft')
    await here.moved(writer, reference, 'draft-decision', draft)
    await here.moved(approver, reference, 'approve-decision')
    const decided = (await here.events(reference)).at(-1)!
    expect(decided).toMatchObject({ type: 'decided', by: { staffId: 'approver' }, data: { draftedBy: 'writer' } })
    expect(await readPublicNotice(here.hall, await codeOf())).toBeNull()
  })
})

describe('an objection', () => {
  let code: string
  beforeEach(async () => {
    await publish()
    code = await codeOf()
  })

  test('by anybody stops the approval until it is examined; neither side learns of the other', async () => {
    const objector = await object(code)
    expect((await state()).objections).toMatchObject([{ objection: 1, notice: 1, result: null }])
    expect(await here.row(objector.reference)).toMatchObject({ unitId: OFFICE, stage: 'filed' })
    expect((await openForStaff(here.hall, HEAD, objector.reference)).title).not.toContain(code)
    expect(await here.row(reference)).toMatchObject({ awaits: 'objection' })
    here.goTo('2026-11-10T09:00:00+08:00')
    const opinion = { opinion: 'approve', facts: 'x', reasons: 'x' }
    expect(await here.move(handler, reference, 'report-opinion', opinion)).toMatchObject({ reason: 'objection-open' })
    expect(await here.move(HEAD, objector.reference, 'decline', { reason: 'another-body', text: 'x' })).toMatchObject({
      ok: false,
    })
    await examine('no')
    const own = await state(objector.reference)
    expect(own).toMatchObject({ stage: 'delivered', outcome: 'objection-not-upheld' })
    const row = await here.row(objector.reference)
    const tracked = await readTracking(here.hall, { kind: 'resident', caseFileId: row.id }, row)
    const words = JSON.stringify(tracked.events)
    expect(words).toContain('We went and looked.')
    expect(words).not.toContain(reference)
    expect(words).not.toContain('王')
    await here.moved(handler, reference, 'report-opinion', opinion)
    expect((await here.row(reference)).unitId).toBe(DISTRICT)
  })

  test('that is upheld takes the notice down at once, and the work goes on to a new one', async () => {
    const objector = await object(code)
    await examine('yes')
    expect(await readPublicNotice(here.hall, code)).toBeNull()
    expect(await state()).toMatchObject({ stage: 'working', notice: null })
    expect((await state(objector.reference)).outcome).toBe('objection-upheld')
    expect(await publish()).toMatchObject({ ok: true })
    expect((await state()).notice).toMatchObject({ notice: 2, until: '2026-11-09', again: false })
    expect(await codeOf()).not.toBe(code)
  })

  test('counts to the last millisecond of the last day, and not a moment later', async () => {
    here.goTo('2026-11-09T23:59:59.999+08:00')
    await object(code)
    const browser = here.newBrowser()
    await startDraft(here.hall, browser, OBJECT, false)
    const late = await here.fill(browser, OBJECT, { notice: { notice: code }, story: { story: 'x' } })
    here.goTo('2026-11-10T00:00:00+08:00')
    expect(await fileDraft(here.hall, browser, { slug: OBJECT, key: late, locale: 'en' })).toEqual({
      ok: false,
      reason: 'notice-over',
      code,
    })
    expect((await state()).objections).toHaveLength(1)
  })

  test('from the page of the notice does not ask which one', async () => {
    const browser = here.newBrowser()
    expect(await startObjection(here.hall, browser, { code, shared: false })).toBe('danger')
    expect(await here.answer(browser, OBJECT, 'danger', { danger: 'none' })).toEqual({ ok: true, next: 'story' })
    here.goTo('2026-11-10T00:00:00+08:00')
    await expect(startObjection(here.hall, browser, { code, shared: false })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('by phone on the last day counts when it is written down the day after', async () => {
    here.goTo('2026-11-10T09:00:00+08:00')
    const told = { service: OBJECT, what: '他有两套房。', notice: code, 'reach.phone': '13800001234' }
    const take = (fields: Typed) =>
      takeIntake(here.hall, HEAD, 'session', { key: here.hall.newId(), fields: raw({ ...told, ...fields }) })
    expect(await take({})).toMatchObject({ problems: [{ field: 'notice', code: 'notice-over' }] })
    expect(await take({ notice: 'no' })).toMatchObject({ problems: [{ field: 'notice', code: 'no-such-notice' }] })
    expect(await take({ 'received-on': '2026-11-09', 'received-at': '16:30' })).toMatchObject({ ok: true })
    expect((await state()).objections).toHaveLength(1)
    expect(await here.row(reference)).toMatchObject({ awaits: 'objection' })
  })

  test('names a notice that is there, however its code is typed', async () => {
    const typed = async (notice: string) => {
      const browser = here.newBrowser()
      await startDraft(here.hall, browser, OBJECT, false)
      return answerQuestion(here.hall, browser, { slug: OBJECT, question: 'notice', raw: raw({ notice }), isChange: false })
    }
    expect(await typed(code.toLowerCase().replace(/(.{4})/g, '$1 '))).toMatchObject({ ok: true })
    expect(await typed('no idea')).toMatchObject({ ok: false })
    here.goTo('2026-11-10T00:00:00+08:00')
    expect(await typed(code)).toMatchObject({ ok: false })
  })

  test('sent twice is one; a second one of the same person is a second', async () => {
    const browser = here.newBrowser()
    const key = await here.fill(browser, OBJECT, { notice: { notice: code }, story: { story: 'x' } })
    const send = () => fileDraft(here.hall, browser, { slug: OBJECT, key, locale: 'en' })
    const [one, two] = await Promise.all([send(), send()])
    expect(one).toEqual(two)
    expect((await state()).objections).toHaveLength(1)
    await object(code)
    expect((await state()).objections.map(({ objection }) => objection)).toEqual([1, 2])
  })

  test('that is taken back holds nothing any more', async () => {
    const objector = await object(code)
    await here.moved(await here.resident(objector.browser, objector.reference), objector.reference, 'withdraw', {
      sure: 'yes',
    })
    expect((await state()).objections).toMatchObject([{ result: 'withdrawn' }])
    expect(await here.row(reference)).toMatchObject({ awaits: null })
    expect(await here.move(HEAD, reference, 'examine-objection', {})).toMatchObject({ reason: 'no-open-objection' })
    here.goTo('2026-11-10T09:00:00+08:00')
    await here.moved(handler, reference, 'report-opinion', { opinion: 'approve', facts: 'x', reasons: 'x' })
  })

  test('ends with the application that it was about; its own case file is then answered as any other', async () => {
    const objector = await object(code)
    await here.moved(TESTER, reference, 'withdraw', { sure: 'yes' })
    expect(await readPublicNotice(here.hall, code)).toBeNull()
    await here.moved(HEAD, objector.reference, 'accept', { route: '31-6', text: 'x' })
    const answer = { outcome: 'objection-upheld', summary: 'It was withdrawn.', facts: 'x' }
    expect(await here.move(TESTER, objector.reference, 'decide', answer)).toMatchObject({ ok: true })
  })

  test('is told by letter where somebody wants a letter: it stays decided', async () => {
    const letter = { reach: { reach: 'letter', 'reach.address': '翠湖路1号' } }
    const objector = await object(code, letter)
    await examine('yes')
    expect((await state(objector.reference)).stage).toBe('decided')
  })

  test('without a code is a case file like any other', async () => {
    const objector = await object('?unknown')
    expect((await state()).objections).toHaveLength(0)
    expect((await here.row(objector.reference)).unitId).toBe(DISTRICT)
  })
})
