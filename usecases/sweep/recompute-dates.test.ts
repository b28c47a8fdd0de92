import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { execute } from '#db/dialect/sql.ts'
import { tables } from '#db/handle.ts'
import type { Answers } from '#domain/service/question/answer.ts'
import { importHolidays } from '../town/import-holidays.ts'
import { holidayFolder, IMPORTER, listOf } from '../town/testing/holiday-folder.ts'
import { recomputeDates } from './recompute-dates.ts'
import { type MovingHall, movingHall, QUESTION } from './testing/moving-hall.ts'

const BY_MAIL: Answers = {
  ...QUESTION,
  reach: { type: 'reach', ways: ['email'], neverCall: false, email: 'wang@example.org' },
}
const FIRST_LIST = ['2027-01-01 off', '2027-01-05 off']
const REVISED = [...FIRST_LIST, '2027-01-07 off']

let here: MovingHall
let folder: ReturnType<typeof holidayFolder>
let reports: unknown[]
beforeEach(async () => {
  reports = []
  here = await movingHall('2026-12-29T10:00:00+08:00', { SMTP_URL: 'smtp://127.0.0.1:1' })
  folder = holidayFolder()
})

const imported = (days: readonly string[]) =>
  importHolidays(here.hall, IMPORTER, folder.dir, folder.planned(listOf(2027, days)))
const recompute = () => recomputeDates(here.hall, IMPORTER, { report: (error) => reports.push(error) })
const changesOn = async (reference: string) =>
  (await here.events(reference)).flatMap((event) => (event.type === 'dates-recomputed' ? [event.data] : []))
const mails = async () => (await here.hall.read.select().from(tables(here.hall.read).outbox)).length

describe('between a list that comes in and the working out of the dates', () => {
  test('a move that writes the new dates does not keep the change from who waits', async () => {
    const reference = await here.file('ask-a-question', BY_MAIL)
    here.goTo('2026-12-30T11:00:00+08:00')
    await imported(['2027-01-01 off', '2027-01-04 off'])
    here.goTo('2026-12-30T11:01:00+08:00')
    await here.move(reference, 'note', { text: '查过了' })
    expect(await here.clocks(reference)).toMatchObject([{ dueOn: '2027-01-07', provisional: false }])
    expect(await recompute()).toBe(1)
    expect(await changesOn(reference)).toMatchObject([
      { clock: 'first-answer', dueFrom: '2027-01-05', dueTo: '2027-01-07', moved: true },
    ])
    expect(await mails()).toBe(1)
    expect([await recompute(), (await changesOn(reference)).length]).toEqual([0, 1])
  })

  test('what is filed had the new date from the start', async () => {
    here.goTo('2026-12-30T11:00:00+08:00')
    await imported(FIRST_LIST)
    here.goTo('2026-12-30T11:01:00+08:00')
    const reference = await here.file('ask-a-question', BY_MAIL)
    expect([await recompute(), await changesOn(reference)]).toEqual([0, []])
  })

  test('a clock that was restarted meanwhile had the new date from then on', async () => {
    const reference = await here.file('ask-a-question', BY_MAIL)
    await here.move(reference, 'decide', { outcome: 'answered', summary: '九点' })
    await here.move(reference, 'deliver', { manner: 'tracker' })
    here.goTo('2026-12-30T11:00:00+08:00')
    await imported(FIRST_LIST)
    here.goTo('2026-12-30T11:01:00+08:00')
    await here.move(reference, 'reopen', { text: '没说清楚' })
    expect([await recompute(), await changesOn(reference)]).toEqual([0, []])
  })

  test('the date of an order on a reopened case file is told beside that of the answer', async () => {
    const reference = await here.file('ask-a-question', BY_MAIL)
    await here.move(reference, 'supervise', { text: '尽快答复', days: '5' })
    await here.move(reference, 'decide', { outcome: 'answered', summary: '九点' })
    await here.move(reference, 'deliver', { manner: 'tracker' })
    await here.move(reference, 'reopen', { text: '没说清楚' })
    here.goTo('2026-12-30T11:00:00+08:00')
    await imported(['2027-01-01 off', '2027-01-04 off'])
    here.goTo('2026-12-30T11:01:00+08:00')
    expect(await recompute()).toBe(1)
    expect((await changesOn(reference)).map(({ clock }) => clock).sort()).toEqual([
      'first-answer',
      'supervision-order',
    ])
  })
})

describe('a case file that cannot be worked on', () => {
  const broken = (reference: string, service: string) =>
    here.hall.transaction((tx) =>
      execute(tx, sql`update case_files set service = ${service} where reference = ${reference}`),
    )

  test('is reported, and gone through again once it can be', async () => {
    const reference = await here.file('ask-a-question', BY_MAIL)
    await broken(reference, 'gone')
    here.goTo('2026-12-30T11:00:00+08:00')
    await imported(FIRST_LIST)
    here.goTo('2026-12-30T11:01:00+08:00')
    expect([await recompute(), reports.length]).toEqual([0, 1])
    await broken(reference, 'ask-a-question')
    await here.move(reference, 'note', { text: '查过了' })
    expect(await recompute()).toBe(1)
    expect(await changesOn(reference)).toMatchObject([{ dueFrom: '2027-01-05', dueTo: '2027-01-07' }])
  })

  test('keeps nothing from the others: each is told from the date that it was told last', async () => {
    const [told, untold] = [
      await here.file('ask-a-question', BY_MAIL),
      await here.file('ask-a-question', BY_MAIL),
    ]
    await broken(untold, 'gone')
    here.goTo('2026-12-30T11:00:00+08:00')
    await imported(FIRST_LIST)
    here.goTo('2026-12-30T11:01:00+08:00')
    expect(await recompute()).toBe(1)
    here.goTo('2026-12-30T12:00:00+08:00')
    await imported(REVISED)
    here.goTo('2026-12-30T12:01:00+08:00')
    await broken(untold, 'ask-a-question')
    for (const reference of [told, untold]) await here.move(reference, 'note', { text: '查过了' })
    expect(await recompute()).toBe(2)
    expect((await changesOn(told)).map(({ dueFrom, dueTo }) => [dueFrom, dueTo])).toEqual([
      ['2027-01-05', '2027-01-07'],
      ['2027-01-07', '2027-01-08'],
    ])
    expect(await changesOn(untold)).toMatchObject([{ dueFrom: '2027-01-05', dueTo: '2027-01-08' }])
  })
})
