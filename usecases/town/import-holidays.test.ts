import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { tables } from '#db/handle.ts'
import { changedDays } from '#domain/clock/changed-days.ts'
import type { Answers } from '#domain/service/question/answer.ts'
import { recomputed, recomputedFigures } from '../case-file/testing/recompute.ts'
import { previewDates } from '../sweep/preview-dates.ts'
import { recomputeDates } from '../sweep/recompute-dates.ts'
import { sweepClocks } from '../sweep/sweep-clocks.ts'
import { type MovingHall, movingHall, QUESTION } from '../sweep/testing/moving-hall.ts'
import { contentVersion } from './current-town.ts'
import { importHolidays } from './import-holidays.ts'
import { holidayFolder, IMPORTER, listOf } from './testing/holiday-folder.ts'

const BY_MAIL: Answers = {
  ...QUESTION,
  reach: { type: 'reach', ways: ['email'], neverCall: false, email: 'wang@example.org' },
}
const pass = {
  report(error: unknown) {
    throw error
  },
}

let here: MovingHall
let folder: ReturnType<typeof holidayFolder>
beforeEach(async () => {
  here = await movingHall('2026-12-29T10:00:00+08:00', { SMTP_URL: 'smtp://127.0.0.1:1' })
  folder = holidayFolder()
})

const LIST = listOf(2027, ['2027-01-01 off', '2027-01-02 worked', '2027-01-06 off'])

async function bring(days: Uint8Array, when: string) {
  here.goTo(when)
  const plan = folder.planned(days)
  const moves = await previewDates(here.hall, IMPORTER, { id: 'cn', calendar: plan.after })
  const imported = await importHolidays(here.hall, IMPORTER, folder.dir, plan)
  here.goTo(new Date(Date.parse(when) + 60_000).toISOString())
  const changed = await recomputeDates(here.hall, IMPORTER, pass)
  return { moves, version: imported.ok ? imported.version : imported.sentence, changed }
}

async function answer(reference: string) {
  const clocks = await here.clocks(reference)
  return clocks.find(({ clock }) => clock === 'first-answer')!
}
const told = async () => (await here.hall.read.select().from(tables(here.hall.read).outbox)).length
const types = async (reference: string) => (await here.events(reference)).map(({ type }) => type)

describe('a year whose list comes in', () => {
  let same: string
  let later: string
  beforeEach(async () => {
    same = await here.file('ask-a-question', BY_MAIL)
    here.goTo('2026-12-30T10:00:00+08:00')
    later = await here.file('ask-a-question', BY_MAIL)
  })

  test('makes provisional dates firm, moves those it moves, and tells only these', async () => {
    expect(await answer(same)).toMatchObject({ dueOn: '2027-01-05', provisional: true })
    expect(await answer(later)).toMatchObject({ dueOn: '2027-01-06', provisional: true })
    const { moves, version, changed } = await bring(LIST, '2026-12-30T11:00:00+08:00')
    expect([version, changed]).toEqual([2, 2])
    expect(moves).toMatchObject(
      [
        { reference: same, dueFrom: '2027-01-05', dueTo: '2027-01-05', moved: false },
        { reference: later, dueFrom: '2027-01-06', dueTo: '2027-01-07', moved: true },
      ].sort((a, b) => (a.reference < b.reference ? -1 : 1)),
    )
    expect(await answer(same)).toMatchObject({ dueOn: '2027-01-05', provisional: false })
    expect(await answer(later)).toMatchObject({ dueOn: '2027-01-07', provisional: false })
    expect([await types(same), await types(later)]).toEqual([
      ['filed', 'dates-recomputed'],
      ['filed', 'dates-recomputed'],
    ])
    expect(await told()).toBe(1)
    const row = (await here.row(later))!
    const whole = await recomputed(here.hall, row)
    expect([whole.keptColumns, whole.keptClocks]).toEqual([whole.columns, whole.clocks])
  })

  test('in a dry run writes nothing', async () => {
    const before = [
      folder.text(),
      await contentVersion(here.hall),
      await here.clocks(same),
      await types(later),
    ]
    const plan = folder.planned(LIST)
    expect(plan.years).toEqual([{ year: 2027, how: 'published', off: 2, worked: 1 }])
    expect(changedDays(plan.before, plan.after).map(({ date, from, to }) => [date, from, to])).toEqual([
      ['2027-01-01', 'worked', 'off'],
      ['2027-01-02', 'off', 'worked'],
      ['2027-01-06', 'worked', 'off'],
    ])
    expect(await previewDates(here.hall, IMPORTER, { id: 'cn', calendar: plan.after })).toHaveLength(2)
    expect([
      folder.text(),
      await contentVersion(here.hall),
      await here.clocks(same),
      await types(later),
    ]).toEqual(before)
  })

  test('twice is written once', async () => {
    await bring(LIST, '2026-12-30T11:00:00+08:00')
    const before = [folder.text(), await contentVersion(here.hall), await types(same), await types(later)]
    expect(await bring(LIST, '2026-12-30T12:00:00+08:00')).toEqual({ moves: [], version: null, changed: 0 })
    expect([folder.text(), await contentVersion(here.hall), await types(same), await types(later)]).toEqual(
      before,
    )
    expect(await told()).toBe(1)
  })

  test('and is stopped on its way, is gone through by the next', async () => {
    const imported = await importHolidays(here.hall, IMPORTER, folder.dir, folder.planned(LIST))
    expect(imported).toEqual({ ok: true, version: 2 })
    here.goTo('2026-12-30T13:00:00+08:00')
    const stopped = { ...pass, signal: AbortSignal.abort() }
    expect(await recomputeDates(here.hall, IMPORTER, stopped)).toBe(0)
    expect(await recomputeDates(here.hall, { kind: 'system', job: 'sweep' }, pass)).toBe(2)
    expect(await recomputeDates(here.hall, IMPORTER, pass)).toBe(0)
  })
})

describe('a list that moves a date', () => {
  test('backwards past its warnings and its end is marked with the instants at which they came true', async () => {
    const reference = await here.file('ask-a-question', QUESTION)
    const early = ['2027-01-01 worked', '2027-01-02 worked', '2027-01-03 worked', '2027-10-01 off']
    await bring(listOf(2027, early), '2027-01-05T10:00:00+08:00')
    expect(await answer(reference)).toMatchObject({ dueOn: '2027-01-03', provisional: false })
    await sweepClocks(here.hall, { kind: 'system', job: 'sweep' }, pass)
    const marks = (await here.events(reference)).filter(({ type }) => type === 'clock-breached')
    expect(marks.map(({ at }) => at)).toEqual([Date.parse('2027-01-04T00:00:00+08:00')])
    expect(await answer(reference)).toMatchObject({ state: 'missed', breachedAt: marks[0]!.at })
  })

  test('behind a breach takes the breach back, and marks the new one', async () => {
    const sweep = () => sweepClocks(here.hall, { kind: 'system', job: 'sweep' }, pass)
    const reference = await here.file('ask-a-question', QUESTION)
    here.goTo('2027-01-06T09:00:00+08:00')
    await sweep()
    expect(await answer(reference)).toMatchObject({ state: 'missed' })
    await bring(listOf(2027, ['2027-01-01 off', '2027-01-04 off']), '2027-01-06T10:00:00+08:00')
    await sweep()
    expect(await answer(reference)).toMatchObject({ dueOn: '2027-01-07', state: 'running', breachedAt: null })
    here.goTo('2027-01-08T09:00:00+08:00')
    await sweep()
    expect(await answer(reference)).toMatchObject({
      state: 'missed',
      breachedAt: Date.parse('2027-01-08T00:00:00+08:00'),
    })
  })

  test('of a published year moves firm dates too', async () => {
    here.goTo('2026-09-28T10:00:00+08:00')
    const reference = await here.file('ask-a-question', BY_MAIL)
    expect(await answer(reference)).toMatchObject({ dueOn: '2026-10-10', provisional: false })
    const days = folder
      .planned(LIST)
      .before.years[2026]!.days.map(({ date, off }) => `${date} ${off ? 'off' : 'worked'}`)
    const { moves } = await bring(listOf(2026, [...days, '2026-10-08 off']), '2026-09-29T10:00:00+08:00')
    expect(moves).toMatchObject([{ reference, dueTo: '2026-10-12', wasProvisional: false }])
    expect(await answer(reference)).toMatchObject({ dueOn: '2026-10-12', provisional: false })
    expect(await told()).toBe(1)
  })

  test('leaves what has ended as it ended, on its page and in the figures', async () => {
    const reference = await here.file('ask-a-question', QUESTION)
    here.goTo('2027-01-05T10:00:00+08:00')
    await here.move(reference, 'decide', { outcome: 'answered', summary: '九点' })
    await here.move(reference, 'deliver', { manner: 'tracker' })
    const before = await here.clocks(reference)
    expect(await answer(reference)).toMatchObject({ state: 'met', dueOn: '2027-01-05' })
    await bring(listOf(2027, ['2027-01-02 worked', '2027-01-03 worked']), '2027-01-06T10:00:00+08:00')
    expect(await here.clocks(reference)).toEqual(before)
    const whole = await recomputed(here.hall, (await here.row(reference))!)
    expect([whole.keptColumns, whole.keptClocks]).toEqual([whole.columns, whole.clocks])
    await here.move(reference, 'rate', { manner: '5' })
    const { kept, counted } = await recomputedFigures(here.hall)
    expect(kept).toEqual(counted)
  })
})

describe('what is refused', () => {
  const sentences = (bytes: Uint8Array, wish = {}) => {
    const planning = folder.plan(bytes, wish)
    return planning.ok ? [] : planning.sentences
  }

  test('a list that is not out, a calendar that is not there', () => {
    expect(sentences(listOf(2027, []))).toEqual(['The list of 2027 names no day: it is not out yet.'])
    expect(sentences(LIST, { calendar: 'moon' })[0]).toMatch(
      /^There is no calendar “moon” in .*\. It holds cn/,
    )
  })

  test('a file that would take most days of a published year away, unless the year is named', () => {
    const one = listOf(2026, ['2026-12-31 off'])
    expect(sentences(one)[0]).toContain('this file names one day of it')
    expect(sentences(one, { year: 2026 })).toEqual([])
  })

  test('a folder that cannot be written to: then nothing is stored', async () => {
    const plan = folder.planned(LIST)
    mkdirSync(join(folder.dir, 'calendars/cn.yaml.new'))
    const imported = await importHolidays(here.hall, IMPORTER, folder.dir, plan)
    expect(imported).toMatchObject({ ok: false, sentence: expect.stringContaining('Nothing was imported') })
    expect(await contentVersion(here.hall)).toBe(1)
    rmSync(join(folder.dir, 'calendars/cn.yaml.new'), { recursive: true })
  })

  test('anybody but the system', async () => {
    const visitor = { kind: 'visitor' } as const
    await expect(importHolidays(here.hall, visitor, folder.dir, folder.planned(LIST))).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(recomputeDates(here.hall, visitor, pass)).rejects.toMatchObject({ code: 'forbidden' })
  })
})
