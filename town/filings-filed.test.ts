import { expect, test } from 'vitest'
import { writeInstant } from '#domain/clock/zone.ts'
import { recomputed, recomputedFigures } from '#usecases/case-file/testing/recompute.ts'
import { openTestHall } from '#usecases/testing/open-hall.ts'
import type { Typed } from '#usecases/testing/typed.ts'
import { openCaseFile } from '#usecases/track/open-case-file.ts'
import { readTracking } from '#usecases/track/read-tracking.ts'
import { residentOf } from '#usecases/track/resident-of.ts'

type Filing = {
  id: string
  at: string
  service: string
  unit: string
  pages: Record<string, Typed>
  clocks: string[]
}

const cuihu = { registered: { registered: 'cuihu' } }
const helped = {
  helper: {
    helper: 'somebody',
    'helper.name': '小周',
    'helper.relation': '网格员',
    'helper.consent': 'thumbprint',
  },
}

/** The twelve residents from the first page to their own page: what they typed, who has it, and by when. */
const FILINGS: Filing[] = [
  {
    id: 'zh-01',
    at: '2026-02-11T09:20:00+08:00',
    service: 'apply-minimum-living-allowance',
    unit: 'nanhe-office',
    pages: {
      ...cuihu,
      ...helped,
      name: { name: '陈桂香' },
      story: { story: '她不识字，没手机。就靠每月养老金一百九十几块。' },
    },
    clocks: ['township-first-opinion 2026-03-10', 'urban-outer-limit 2026-03-13'],
  },
  {
    id: 'zh-02',
    at: '2026-01-05T23:10:00+08:00',
    service: 'apply-temporary-assistance',
    unit: 'nanhe-office',
    pages: {
      danger: { danger: 'basics', 'danger.basics': ['bed', 'medicine'] },
      home: { 'home.area': 'nanhe', 'home.text': '邻居家' },
      story: { story: '家里昨晚着火烧光了，押金交不起，两个孩子现在睡在邻居家。' },
      reach: { reach: 'call', 'reach.phone': '13800001234' },
    },
    clocks: ['urgent-help 2026-01-06T23:10:00+08:00'],
  },
  {
    id: 'zh-05',
    at: '2026-09-16T19:40:00+08:00',
    service: 'complain-about-facilities',
    unit: 'community-affairs',
    pages: {
      danger: { danger: 'basics', 'danger.basics': ['medicine'] },
      place: { 'place.area': 'jinxiuli', 'place.text': '北门到菜场' },
      story: { story: '路灯坏了快三个星期了，我妈前天晚上摔了一跤，手腕骨折。' },
      reach: { reach: 'call', 'reach.phone': '138 0000 1234' },
    },
    clocks: ['petition-notify-direct 2026-10-01', 'need-basics-contact 2026-09-17T19:40:00+08:00'],
  },
  {
    id: 'zh-06',
    at: '2026-09-17T07:55:00+08:00',
    service: 'complain-about-facilities',
    unit: 'community-affairs',
    pages: {
      place: { 'place.area': 'jinxiuli', 'place.text': '北门外' },
      name: {},
      story: { story: '路灯不亮，请尽快修。' },
    },
    clocks: ['petition-notify-direct 2026-10-02'],
  },
  {
    id: 'zh-08',
    at: '2026-09-24T10:05:00+08:00',
    service: 'request-information',
    unit: 'information-disclosure',
    pages: {
      record: { record: '2025年度本区各社区低保金发放总额和户数。' },
      reach: { reach: 'email', 'reach.email': 'qian@example.com' },
    },
    clocks: ['information-supplement 2026-10-12', 'information-answer 2026-10-29'],
  },
  {
    id: 'zh-11',
    at: '2026-10-09T10:00:00+08:00',
    service: 'petition',
    unit: 'petitions-hotline',
    pages: {
      place: { 'place.area': 'shiqiaotou', 'place.text': '石桥头' },
      request: { request: '给个准话：差多少，哪天给。' },
      people: { people: '２３' },
    },
    clocks: ['petition-notify-direct 2026-10-24'],
  },
  {
    id: 'en-01',
    at: '2026-11-20T20:15:00+08:00',
    service: 'ask-a-question',
    unit: 'civil-affairs-desk',
    pages: { question: { question: 'Is there any help for school and do we have to go home to ask?' } },
    clocks: ['first-answer 2026-11-27'],
  },
  {
    id: 'en-03',
    at: '2026-03-16T22:31:00+08:00',
    service: 'complain-about-a-service',
    unit: 'social-assistance',
    pages: {
      about: { about: 'assistance' },
      story: { story: 'My allowance stopped in January, nobody told me why.' },
    },
    clocks: ['petition-notify-direct 2026-03-31', 'assistance-complaint 2026-03-31'],
  },
  {
    id: 'en-04',
    at: '2026-07-13T10:02:00+08:00',
    service: 'apply-minimum-living-allowance',
    unit: 'nanhe-office',
    pages: { ...cuihu, name: { name: 'Abdurehim·Memet' }, identity: { identity: '11010519491231002x' } },
    clocks: ['township-first-opinion 2026-08-03', 'urban-outer-limit 2026-08-12'],
  },
  {
    id: 'en-05',
    at: '2026-07-14T15:20:00+08:00',
    service: 'apply-minimum-living-allowance',
    unit: 'nanhe-office',
    pages: { ...cuihu, name: { name: 'Abdurehim Memet' }, identity: { identity: '110105 19491231 002X' } },
    clocks: ['township-first-opinion 2026-08-04', 'urban-outer-limit 2026-08-13'],
  },
  {
    id: 'en-07',
    at: '2026-02-13T17:10:00+08:00',
    service: 'request-information',
    unit: 'information-disclosure',
    pages: { record: { record: 'I want all documents about money for old people in this district.' } },
    clocks: ['information-supplement 2026-03-02', 'information-answer 2026-03-19'],
  },
  {
    id: 'en-10',
    at: '2026-07-01T05:20:00+08:00',
    service: 'report-disaster-damage',
    unit: 'shiqiao-government',
    pages: {
      danger: { danger: 'life' },
      place: { 'place.area': 'hejia', 'place.text': 'Hejia lane 12' },
      people: { people: '3' },
      'where-now': { 'where-now': '?unknown' },
    },
    clocks: ['need-life-contact 2026-07-01T07:20:00+08:00'],
  },
]

test.each(FILINGS)(
  '$id: $service is filed page by page, and its own page shows unit and dates',
  async (filing) => {
    const here = await openTestHall({ start: filing.at })
    const { reference, accessCode } = await here.file(filing.service, filing.pages)
    const browser = here.newBrowser()
    const typed = { reference: reference.toLowerCase(), code: accessCode.toLowerCase(), shared: true }
    expect(await openCaseFile(here.hall, browser, typed)).toEqual({ ok: true, reference })

    const holder = (await residentOf(here.hall, browser, reference))!
    const { state, clocks, town } = await readTracking(here.hall, holder.actor, holder.row)
    expect(state).toMatchObject({ stage: 'filed', unitId: filing.unit, receivedOn: filing.at.slice(0, 10) })
    const dates = clocks.map(({ clock, reading: { measure, dueOn, dueAt } }) => {
      return `${clock} ${measure === 'minutes' && dueAt !== null ? writeInstant(town.settings.zone, dueAt) : dueOn}`
    })
    expect(dates).toEqual(filing.clocks)

    const whole = await recomputed(here.hall, holder.row)
    expect(whole.keptColumns).toEqual(whole.columns)
    expect(whole.keptClocks).toEqual(whole.clocks)
    const { kept, counted } = await recomputedFigures(here.hall)
    expect(kept).toEqual(counted)
    await here.hall.close()
  },
)

test('the same person is found by the identity number, whatever the letter x and the spaces', async () => {
  const here = await openTestHall({ start: '2026-07-13T10:02:00+08:00' })
  const file = (id: string) =>
    here.file('apply-minimum-living-allowance', FILINGS.find((filing) => filing.id === id)!.pages)
  const [first, second] = [await file('en-04'), await file('en-05')]
  const hashes = await Promise.all(
    [first, second].map(async ({ reference }) => (await here.row(reference)).personHash),
  )
  expect(hashes[0]).not.toBeNull()
  expect(hashes[0]).toEqual(hashes[1])
  await here.hall.close()
})
