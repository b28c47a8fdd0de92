import { beforeEach, describe, expect, test } from 'vitest'
import { noticeCodeIn } from '#domain/notice/objection-service.ts'
import type { StaffActor } from '../actor.ts'
import { openForStaff } from '../case-file/open-for-staff.ts'
import { takeIntake } from '../case-file/take-intake.ts'
import { answerQuestion } from '../draft/answer-question.ts'
import { fileDraft } from '../draft/file-draft.ts'
import { readDraft } from '../draft/read-draft.ts'
import { startDraft } from '../draft/start-draft.ts'
import { demoTown, TESTER } from '../testing/open-hall.ts'
import { staffActor } from '../testing/staff-actor.ts'
import { raw, type Typed } from '../testing/typed.ts'
import { forgetTown } from '../town/current-town.ts'
import { importTown } from '../town/import-town.ts'
import { readTracking } from '../track/read-tracking.ts'
import { attachObjection } from './attach-objection.ts'
import { readPublicNotice } from './read-notice.ts'
import { startObjection } from './start-objection.ts'
import {
  APPLY,
  DISTRICT,
  HEAD,
  type NoticedHall,
  OBJECT,
  OFFICE,
  openNoticedHall,
} from './testing/noticed-hall.ts'

let noticed: NoticedHall
let here: NoticedHall['here']
let reference: string
let handler: StaffActor

beforeEach(async () => {
  noticed = await openNoticedHall()
  ;({ here, reference, handler } = noticed)
})

describe('an objection', () => {
  let code: string
  beforeEach(async () => {
    await noticed.publish()
    code = await noticed.codeOf()
  })

  test('by anybody stops the approval until it is examined; neither side learns of the other', async () => {
    const objector = await noticed.object(code)
    expect((await noticed.state()).objections).toMatchObject([{ objection: 1, notice: 1, result: null }])
    expect(await here.row(objector.reference)).toMatchObject({ unitId: OFFICE, stage: 'filed' })
    expect((await openForStaff(here.hall, HEAD, objector.reference)).title).not.toContain(code)
    expect(await here.row(reference)).toMatchObject({ awaits: 'objection' })
    here.goTo('2026-11-10T09:00:00+08:00')
    const opinion = { opinion: 'approve', facts: 'x', reasons: 'x' }
    expect(await here.move(handler, reference, 'report-opinion', opinion)).toMatchObject({
      reason: 'objection-open',
    })
    expect(
      await here.move(HEAD, objector.reference, 'decline', {
        reason: 'objection-not-our-notice',
        text: 'x',
      }),
    ).toMatchObject({ ok: false, reason: 'examined-elsewhere' })
    await noticed.examine('no')
    const own = await noticed.state(objector.reference)
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
    const objector = await noticed.object(code)
    await noticed.examine('yes')
    expect(await readPublicNotice(here.hall, code)).toBeNull()
    expect(await noticed.state()).toMatchObject({ stage: 'working', notice: null })
    expect((await noticed.state(objector.reference)).outcome).toBe('objection-upheld')
    expect(await noticed.publish()).toMatchObject({ ok: true })
    expect((await noticed.state()).notice).toMatchObject({ notice: 2, until: '2026-11-09', again: false })
    expect(await noticed.codeOf()).not.toBe(code)
  })

  test('counts to the last millisecond of the last day, and not a moment later', async () => {
    here.goTo('2026-11-09T23:59:59.999+08:00')
    await noticed.object(code)
    const browser = here.newBrowser()
    await startDraft(here.hall, browser, OBJECT, false)
    const late = await here.fill(browser, OBJECT, { notice: { notice: code }, story: { story: 'x' } })
    here.goTo('2026-11-10T00:00:00+08:00')
    expect(await fileDraft(here.hall, browser, { slug: OBJECT, key: late, locale: 'en' })).toEqual({
      ok: false,
      reason: 'notice-over',
      question: 'notice',
    })
    const kept = { question: 'notice', raw: { notice: [code] }, problems: [{ code: 'notice-over' }] }
    expect(await readDraft(here.hall, browser, OBJECT)).toMatchObject({ refused: kept })
    await here.answer(browser, OBJECT, 'notice', { notice: code, 'notice.unknown': 'yes' }, true)
    expect(await fileDraft(here.hall, browser, { slug: OBJECT, key: late, locale: 'en' })).toMatchObject({
      ok: true,
    })
    expect((await noticed.state()).objections).toHaveLength(1)
  })

  test('from the page of the notice does not ask which one', async () => {
    const browser = here.newBrowser()
    expect(await startObjection(here.hall, browser, { code, shared: false })).toBe('danger')
    expect(await here.answer(browser, OBJECT, 'danger', { danger: 'none' })).toEqual({
      ok: true,
      next: 'story',
    })
    here.goTo('2026-11-10T00:00:00+08:00')
    await expect(startObjection(here.hall, browser, { code, shared: false })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('that was begun against another notice is not filed against this one', async () => {
    const browser = here.newBrowser()
    const start = (of: string) => startObjection(here.hall, browser, { code: of, shared: false })
    const storyKept = async () => (await readDraft(here.hall, browser, OBJECT))?.answers.story !== undefined
    await start(code)
    await here.answer(browser, OBJECT, 'story', { story: '他有两套房。' })
    expect(await start(code)).toBe('danger')
    expect(await storyKept()).toBe(true)
    await expect(start('0000000000000000')).rejects.toMatchObject({ code: 'not-found' })
    expect(await storyKept()).toBe(true)
    const { code: other } = await noticed.another()
    await start(other)
    expect(await storyKept()).toBe(false)
    expect(noticeCodeIn({ slug: OBJECT }, (await readDraft(here.hall, browser, OBJECT))!.answers)).toBe(other)
  })

  test('by phone on the last day counts when it is written down the day after', async () => {
    here.goTo('2026-11-10T09:00:00+08:00')
    const told = { service: OBJECT, what: '他有两套房。', notice: code, 'reach.phone': '13800001234' }
    const take = (fields: Typed) =>
      takeIntake(here.hall, HEAD, 'session', { key: here.hall.newId(), fields: raw({ ...told, ...fields }) })
    expect(await take({})).toMatchObject({ problems: [{ field: 'notice', code: 'notice-over' }] })
    expect(await take({ notice: 'no' })).toMatchObject({
      problems: [{ field: 'notice', code: 'no-such-notice' }],
    })
    expect(await take({ 'received-on': '2026-11-09', 'received-at': '16:30' })).toMatchObject({ ok: true })
    expect((await noticed.state()).objections).toHaveLength(1)
    expect(await here.row(reference)).toMatchObject({ awaits: 'objection' })
  })

  test('names a notice that is there, however its code is typed', async () => {
    const typed = async (notice: string) => {
      const browser = here.newBrowser()
      await startDraft(here.hall, browser, OBJECT, false)
      return answerQuestion(here.hall, browser, {
        slug: OBJECT,
        question: 'notice',
        raw: raw({ notice }),
        isChange: false,
      })
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
    expect((await noticed.state()).objections).toHaveLength(1)
    await noticed.object(code)
    expect((await noticed.state()).objections.map(({ objection }) => objection)).toEqual([1, 2])
  })

  test('that is taken back holds nothing any more', async () => {
    const objector = await noticed.object(code)
    await here.moved(
      await here.resident(objector.browser, objector.reference),
      objector.reference,
      'withdraw',
      {
        sure: 'yes',
      },
    )
    expect((await noticed.state()).objections).toMatchObject([{ result: 'withdrawn' }])
    expect(await here.row(reference)).toMatchObject({ awaits: null })
    expect(await here.move(HEAD, reference, 'examine-objection', {})).toMatchObject({
      reason: 'no-open-objection',
    })
    here.goTo('2026-11-10T09:00:00+08:00')
    await here.moved(handler, reference, 'report-opinion', { opinion: 'approve', facts: 'x', reasons: 'x' })
  })

  test('ends with the application that it was about; its own case file is then answered as any other', async () => {
    const objector = await noticed.object(code)
    await here.moved(TESTER, reference, 'withdraw', { sure: 'yes' })
    expect(await readPublicNotice(here.hall, code)).toBeNull()
    await here.moved(HEAD, objector.reference, 'accept', { route: '31-6', text: 'x' })
    const answer = { outcome: 'objection-upheld', summary: 'It was withdrawn.', facts: 'x' }
    expect(await here.move(TESTER, objector.reference, 'decide', answer)).toMatchObject({ ok: true })
  })

  test('is told by letter where somebody wants a letter: it stays decided', async () => {
    const letter = { reach: { reach: 'letter', 'reach.address': '翠湖路1号' } }
    const objector = await noticed.object(code, letter)
    await noticed.examine('yes')
    expect((await noticed.state(objector.reference)).stage).toBe('decided')
  })

  test('without a code is a case file like any other', async () => {
    const objector = await noticed.object('?unknown')
    expect((await noticed.state()).objections).toHaveLength(0)
    expect((await here.row(objector.reference)).unitId).toBe(DISTRICT)
    const clerk = staffActor('clerk', DISTRICT, 'triage')
    const attach = (typed: string) =>
      attachObjection(here.hall, clerk, { reference: objector.reference, code: typed })
    expect(await attach('nothing')).toEqual({ ok: false, reason: 'no-such-notice' })
    here.goTo('2026-11-10T09:00:00+08:00')
    expect(await attach(code)).toEqual({ ok: true })
    expect(await attach(code)).toEqual({ ok: false, reason: 'attached-already' })
    expect((await noticed.state()).objections).toHaveLength(1)
    expect(await here.row(reference)).toMatchObject({ awaits: 'objection' })
  })
})

describe('where the regime asks for a second notice (重庆市城乡居民最低生活保障条例 18(3))', () => {
  test('the result of an objection stands three days before the opinion goes on', async () => {
    const town = demoTown()
    const services = town.services.map((one) =>
      one.value.slug === APPLY ? { ...one, value: { ...one.value, regimes: ['basic-assistance-cq'] } } : one,
    )
    await importTown(here.hall, TESTER, { ...town, services })
    forgetTown(here.hall)
    const { reference: own } = await here.file(APPLY, {
      registered: { registered: 'nanhe' },
      name: { name: '李明' },
    })
    await here.moved(HEAD, own, 'accept', { text: 'x' })
    await here.moved(handler, own, 'take')
    await noticed.publish({}, own)
    await noticed.object(await noticed.codeOf(own))
    await here.moved(HEAD, own, 'examine-objection', {
      ...{ objection: '1', upheld: 'no', summary: 'x', facts: 'x', reasons: 'x' },
    })
    here.goTo('2026-11-10T09:00:00+08:00')
    const opinion = { opinion: 'approve', facts: 'x', reasons: 'x' }
    expect(await here.move(handler, own, 'report-opinion', opinion)).toMatchObject({
      reason: 'notice-needed',
    })
    await noticed.publish({}, own)
    expect((await noticed.state(own)).notice).toMatchObject({ notice: 2, until: '2026-11-13', again: true })
    here.goTo('2026-11-14T09:00:00+08:00')
    await here.moved(handler, own, 'report-opinion', opinion)
  })
})
