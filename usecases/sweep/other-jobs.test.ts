import { beforeEach, describe, expect, test } from 'vitest'
import type { RawTown } from '#adapters/town-folder/raw-town.ts'
import { tables } from '#db/handle.ts'
import { listCaseEvents } from '#db/queries/case-event.ts'
import { insertDraft } from '#db/queries/draft.ts'
import { insertOutboxItem, listOutboxDue } from '#db/queries/outbox.ts'
import { currentTown } from '../town/current-town.ts'
import { importTown } from '../town/import-town.ts'
import { cleanUp } from './clean-up.ts'
import { closeAfterWindow } from './close-after-window.ts'
import { eraseAfterYears } from './erase-after-years.ts'
import { recomputeDates } from './recompute-dates.ts'
import { demoTown, type MovingHall, movingHall, QUESTION } from './testing/moving-hall.ts'

const SYSTEM = { kind: 'system', job: 'test' } as const
const pass = {
  report(error: unknown) {
    throw error
  },
}

let here: MovingHall

describe('the reopen window', () => {
  let reference: string
  beforeEach(async () => {
    here = await movingHall('2026-10-12T09:00:00+08:00')
    reference = await here.file('ask-a-question', QUESTION)
    await here.move(reference, 'decide', { outcome: 'answered', summary: '九点' })
    await here.move(reference, 'deliver', { manner: 'tracker' })
  })

  test('closes the case file at its end, ten days after the answer was received', async () => {
    here.goTo('2026-10-22T23:59:59+08:00')
    expect(await closeAfterWindow(here.hall, SYSTEM, pass)).toBe(0)
    here.goTo('2026-10-25T10:00:00+08:00')
    expect(await closeAfterWindow(here.hall, SYSTEM, pass)).toBe(1)
    expect((await here.events(reference)).at(-1)).toMatchObject({
      type: 'closed',
      at: Date.parse('2026-10-23T00:00:00+08:00'),
      recordedAt: Date.parse('2026-10-25T10:00:00+08:00'),
      data: { how: 'window-passed' },
    })
    expect(await here.row(reference)).toMatchObject({ stage: 'closed', reopenUntil: null })
    expect(await closeAfterWindow(here.hall, SYSTEM, pass)).toBe(0)
  })

  test('leaves alone what was reopened', async () => {
    await here.move(reference, 'reopen', { text: '没说清楚' })
    here.goTo('2026-11-25T10:00:00+08:00')
    expect(await closeAfterWindow(here.hall, SYSTEM, pass)).toBe(0)
  })
})

describe('a year whose list comes in', () => {
  beforeEach(async () => {
    here = await movingHall('2026-12-29T10:00:00+08:00')
  })

  const withYear = (days: { date: string; off: boolean }[]): RawTown => {
    const town = demoTown()
    const calendars = town.calendars.map((calendar) => ({
      ...calendar,
      value: { ...calendar.value, years: { ...calendar.value.years, 2027: { sources: [], days } } },
    }))
    return { ...town, calendars }
  }

  test('moves provisional dates and says so on the case file', async () => {
    const reference = await here.file('ask-a-question', QUESTION)
    expect((await here.clocks(reference))[0]).toMatchObject({ dueOn: '2027-01-05', provisional: true })
    expect(await recomputeDates(here.hall, SYSTEM, pass)).toBe(0)
    await importTown(
      here.hall,
      SYSTEM,
      withYear([
        { date: '2027-01-01', off: true },
        { date: '2027-01-02', off: false },
        { date: '2027-01-04', off: true },
      ]),
    )
    await new Promise((resolve) => setTimeout(resolve, 1100))
    expect(await recomputeDates(here.hall, SYSTEM, pass)).toBe(1)
    expect((await here.events(reference)).at(-1)).toMatchObject({
      type: 'dates-recomputed',
      data: { clock: 'first-answer', dueFrom: '2027-01-05', dueTo: '2027-01-06', year: 2027 },
    })
    expect((await here.clocks(reference))[0]).toMatchObject({ dueOn: '2027-01-06', provisional: false })
    expect(await recomputeDates(here.hall, SYSTEM, pass)).toBe(0)
  })
})

test('cleaning removes what has ended and nothing else', async () => {
  here = await movingHall('2026-10-12T09:00:00+08:00')
  const { hall } = here
  const day = 86_400_000
  const draft = (id: string, endsAt: number) => ({
    id,
    cookieHash: Buffer.from(id),
    service: 'suggest',
    serviceVersion: 1,
    shared: false,
    sealed: Buffer.from('x'),
    idempotencyKey: id,
    startedAt: 0,
    endsAt,
  })
  const message = (id: string, nextAt: number | null, createdAt: number) => ({
    id,
    caseFileId: null,
    change: id,
    sealed: Buffer.from('x'),
    attempts: 0,
    nextAt,
    sentAt: null,
    createdAt,
  })
  await hall.transaction(async (tx) => {
    await insertDraft(tx, draft('ended', hall.now() - 1))
    await insertDraft(tx, draft('open', hall.now() + 1))
    await insertOutboxItem(tx, message('done', null, hall.now() - 8 * day))
    await insertOutboxItem(tx, message('fresh', null, hall.now() - 6 * day))
    await insertOutboxItem(tx, message('waiting', hall.now() - 1, hall.now() - 9 * day))
  })
  await cleanUp(hall, SYSTEM)
  const { drafts, outbox } = tables(hall.read)
  expect((await hall.read.select().from(drafts)).map(({ id }) => id)).toEqual(['open'])
  expect((await hall.read.select().from(outbox)).map(({ id }) => id).sort()).toEqual(['fresh', 'waiting'])
  expect(await listOutboxDue(hall.read, hall.now(), 9)).toHaveLength(1)
})

describe('the years for which a case file is kept', () => {
  test('end with every text gone and the skeleton of the events left', async () => {
    here = await movingHall('2026-10-12T09:00:00+08:00')
    const reference = await here.file('ask-a-question', QUESTION)
    await here.move(reference, 'decide', { outcome: 'answered', summary: '九点' })
    await here.move(reference, 'deliver', { manner: 'tracker' })
    await here.move(reference, 'confirm', { solved: 'yes' })
    const { retentionYears } = (await currentTown(here.hall)).services.get('ask-a-question')!
    here.goTo(`${2026 + retentionYears}-10-12T23:59:59+08:00`)
    expect(await eraseAfterYears(here.hall, SYSTEM, pass)).toBe(0)
    here.goTo(`${2026 + retentionYears}-10-13T00:00:00+08:00`)
    expect(await eraseAfterYears(here.hall, SYSTEM, pass)).toBe(1)
    const row = await here.row(reference)
    const events = await listCaseEvents(here.hall.read, row!.id)
    expect(events.map(({ type }) => type)).toEqual([
      'filed',
      'decided',
      'delivered',
      'confirmed',
      'closed',
      'erased',
    ])
    expect(events.every(({ sealed }) => sealed === null)).toBe(true)
    expect(here.hall.keys.open(row!.titleSealed, `title:${row!.id}`)).toBe('')
    expect(await eraseAfterYears(here.hall, SYSTEM, pass)).toBe(0)
  })
})
