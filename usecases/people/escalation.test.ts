import { beforeEach, expect, test } from 'vitest'
import { tables } from '#db/handle.ts'
import type { StaffActor } from '../actor.ts'
import { sweepClocks } from '../sweep/sweep-clocks.ts'
import { openTestHall, TESTER, type TestHall } from '../testing/open-hall.ts'
import { currentTown } from '../town/current-town.ts'
import { readTellings } from './read-tellings.ts'

const PASS = {
  report: (error: unknown) => {
    throw error
  },
}

let here: TestHall
let handler: StaffActor
let lead: StaffActor

beforeEach(async () => {
  here = await openTestHall()
  handler = await here.hire('lin', 'civil-affairs-desk', 'handler')
  lead = await here.hire('zhou', 'civil-affairs-desk', 'lead', 'triage')
  await here.hire('head', 'district-office', 'lead')
  await here.hire('luo', 'oversight', 'oversight')
  await here.hire('ouyang', 'oversight', 'integrity')
})

const sweep = () => sweepClocks(here.hall, TESTER, PASS)

async function told(): Promise<string[]> {
  const { staffTellings } = tables(here.hall.read)
  const rows = await here.hall.read.select().from(staffTellings)
  return rows.map(({ staffId, percent, isLate }) => `${staffId} ${percent}${isLate ? ' late' : ''}`).sort()
}

async function taken(): Promise<string> {
  const { reference } = await here.file('ask-a-question')
  await here.moved(handler, reference, 'take')
  return reference
}

test('each rung tells whom the ladder names, once', async () => {
  // Five working days from Monday 26 October: the last day is Monday 2 November.
  await taken()
  here.goTo('2026-10-29T00:01:00+08:00')
  await sweep()
  await sweep()
  expect(await told()).toEqual(['lin 50'])
  here.goTo('2026-10-30T00:01:00+08:00')
  await sweep()
  expect(await told()).toEqual(['lin 50', 'lin 80', 'zhou 80'])
  here.goTo('2026-11-02T00:01:00+08:00')
  await sweep()
  here.goTo('2026-11-03T00:01:00+08:00')
  await sweep()
  await sweep()
  const late = (await told()).filter((one) => !/ (50|80)$/.test(one))
  expect(late).toEqual(['head 100', 'head 100 late', 'lin 100', 'lin 100 late', 'zhou 100', 'zhou 100 late'])
  here.goTo('2026-11-04T00:01:00+08:00')
  await sweep()
  await sweep()
  expect((await told()).filter((one) => one.includes('120'))).toEqual([
    'head 120 late',
    'lin 120 late',
    'luo 120 late',
    'zhou 120 late',
  ])
})

test('after months without a sweep one clock tells one rung', async () => {
  const reference = await taken()
  here.goTo('2027-01-20T09:00:00+08:00')
  expect(await sweep()).toBe(1)
  expect(await told()).toEqual(['head 120 late', 'lin 120 late', 'luo 120 late', 'zhou 120 late'])
  const marks = (await here.events(reference)).filter(({ type }) => type.startsWith('clock-'))
  expect(marks.map(({ type, data }) => ('share' in data ? `${type} ${data.share}` : type))).toEqual([
    'clock-warned 0.5',
    'clock-warned 0.8',
    'clock-warned 1',
    'clock-breached',
    'clock-escalated 1.2',
  ])
})

test('an answered case file tells nobody any more', async () => {
  const reference = await taken()
  here.goTo('2026-10-27T09:00:00+08:00')
  await here.moved(handler, reference, 'message', { manner: 'tracker', text: 'We open at nine.' })
  here.goTo('2027-01-20T09:00:00+08:00')
  await sweep()
  expect(await told()).toEqual([])
})

test('a sealed case file is told of to integrity officers alone', async () => {
  const { reference } = await here.file('complain-about-facilities')
  await here.moved(TESTER, reference, 'seal', { text: 'Money was taken.' })
  here.goTo('2027-01-20T09:00:00+08:00')
  await sweep()
  const names = new Set((await told()).map((one) => one.split(' ')[0]))
  expect([...names]).toEqual(['ouyang'])
})

test('what one was told stands on the desk for that day, and only of what one may read', async () => {
  const reference = await taken()
  here.goTo('2026-10-29T00:01:00+08:00')
  await sweep()
  const town = await currentTown(here.hall)
  expect(await readTellings(here.hall, town, handler)).toMatchObject([{ reference, percent: 50 }])
  expect(await readTellings(here.hall, town, lead)).toEqual([])
  await here.moved(lead, reference, 'step-aside', { colleague: 'lin' })
  expect(
    await readTellings(here.hall, town, {
      ...handler,
      asideFrom: new Set([(await here.row(reference)).id]),
    }),
  ).toEqual([])
  here.goTo('2026-10-30T09:00:00+08:00')
  expect(await readTellings(here.hall, town, handler)).toEqual([])
})
