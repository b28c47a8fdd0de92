import { beforeEach, describe, expect, test } from 'vitest'
import { legalBasisFor } from '#domain/case-file/legal-basis.ts'
import { latestDayOnFile } from '#domain/notice/latest-day-on-file.ts'
import type { StaffActor } from '../actor.ts'
import { openForStaff } from '../case-file/open-for-staff.ts'
import { TESTER } from '../testing/open-hall.ts'
import { staffActor } from '../testing/staff-actor.ts'
import { currentTown } from '../town/current-town.ts'
import { noticeOnCase } from './notice-on-case.ts'
import { readPublicNotice } from './read-notice.ts'
import {
  APPLY,
  DISTRICT,
  HEAD,
  NOTICE,
  type NoticedHall,
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

describe('putting it up', () => {
  test('shows first what everybody will read, then stands seven days, and the midnight after it is gone', async () => {
    expect(await here.move(handler, reference, 'publish-notice', NOTICE)).toMatchObject({
      ok: false,
      reason: 'look-first',
      field: 'seen',
    })
    expect((await here.events(reference)).map(({ type }) => type)).not.toContain('notice-published')
    expect(await noticed.publish()).toMatchObject({ ok: true })
    const code = await noticed.codeOf()
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
      days: {
        notice: 1,
        from: '2026-11-02',
        until: '2026-11-09',
        endsAt: Date.parse('2026-11-10T00:00+08:00'),
        again: false,
      },
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
    expect(await here.move(handler, reference, 'publish-notice', changed)).toMatchObject({
      reason: 'look-first',
    })
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
    expect(await noticed.publish(fields)).toMatchObject({ ok: false, reason })
  })

  test('words that sound like illness go up once somebody says that they looked', async () => {
    expect(await noticed.publish({ more: '本病区居民', checked: 'yes' })).toMatchObject({ ok: true })
  })

  test('the name of a child is not shown', async () => {
    const child = {
      household: { 'household.1.name': '小李', 'household.1.relation': 'self', 'household.1.age': '15' },
    }
    const own = (await here.file(APPLY, { registered: { registered: 'nanhe' }, ...child })).reference
    await here.moved(HEAD, own, 'accept', { text: 'x' })
    await here.moved(handler, own, 'take')
    expect(await noticed.publish({}, own)).toMatchObject({ ok: true })
    expect((await readPublicNotice(here.hall, await noticed.codeOf(own)))!.content.name).toBeNull()
  })

  test('staff see the latest day while none is up: the seven days and the report fit into fifteen working days', async () => {
    const seen = () => openForStaff(here.hall, HEAD, reference)
    expect(latestDayOnFile(await seen())).toBe('2026-11-13')
    await noticed.publish()
    expect(latestDayOnFile(await seen())).toBeNull()
    const { notice, objectors } = await noticeOnCase(here.hall, HEAD, await seen())
    expect(notice).toMatchObject({ code: await noticed.codeOf(), days: { until: '2026-11-09' } })
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
    expect(await here.move(handler, reference, 'report-opinion', OPINION)).toMatchObject({
      reason: 'notice-needed',
    })
    await noticed.publish()
    here.goTo('2026-11-09T17:00:00+08:00')
    expect(await here.move(handler, reference, 'report-opinion', OPINION)).toMatchObject({
      reason: 'notice-running',
    })
    here.goTo('2026-11-10T09:00:00+08:00')
    await here.moved(handler, reference, 'report-opinion', OPINION)
    expect(await here.row(reference)).toMatchObject({ unitId: DISTRICT, handlerId: null, stage: 'accepted' })
  })

  test('an opinion against it needs none', async () => {
    await here.moved(handler, reference, 'report-opinion', { ...OPINION, opinion: 'refuse' })
    expect((await here.row(reference)).unitId).toBe(DISTRICT)
  })

  test('two people decide in the district', async () => {
    await noticed.publish()
    here.goTo('2026-11-10T09:00:00+08:00')
    await here.moved(handler, reference, 'report-opinion', OPINION)
    const writer = await here.hire('writer', DISTRICT, 'handler', 'lead')
    const approver = staffActor('approver', DISTRICT, 'lead')
    const town = await currentTown(here.hall)
    const basis = legalBasisFor(town, town.services.get(APPLY)!)[0]!.id
    const draft = {
      outcome: 'approved',
      summary: 'You get it.',
      facts: 'Three people.',
      basis,
      reasons: '',
      next: '',
    }
    await here.moved(writer, reference, 'take')
    expect(await here.move(writer, reference, 'decide', draft)).toMatchObject({ reason: 'four-eyes' })
    await here.moved(writer, reference, 'draft-decision', draft)
    expect(await here.row(reference)).toMatchObject({ awaits: 'draft', awaitedBy: 'writer' })
    expect(await here.move(approver, reference, 'draft-decision', draft)).toMatchObject({
      reason: 'draft-waits',
    })
    await here.moved(writer, reference, 'draft-decision', {
      ...draft,
      summary: 'You get 1,240 yuan a month.',
    })
    expect(await here.move(writer, reference, 'approve-decision')).toMatchObject({ reason: 'own-draft' })
    expect(await here.move(approver, reference, 'return-draft')).toMatchObject({ reason: 'fields' })
    await here.moved(approver, reference, 'return-draft', { text: 'Name the amount.' })
    expect(await here.row(reference)).toMatchObject({ awaits: null, awaitedBy: null })
    await here.moved(writer, reference, 'draft-decision', draft)
    await here.moved(writer, reference, 'return-draft')
    await here.moved(writer, reference, 'draft-decision', draft)
    await here.moved(approver, reference, 'approve-decision')
    const decided = (await here.events(reference)).at(-1)!
    expect(decided).toMatchObject({
      type: 'decided',
      by: { staffId: 'approver' },
      data: { draftedBy: 'writer' },
    })
    expect(await readPublicNotice(here.hall, await noticed.codeOf())).toBeNull()
  })
})
