import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { tables } from '#db/handle.ts'
import type { Mapping } from '#domain/replay/mapping.ts'
import type { ReplayPlan } from '#domain/replay/plan-request.ts'
import { moved, planRequests, weeksTo } from '#domain/replay/plan-requests.ts'
import { replayRequests } from '#usecases/replay/replay-requests.ts'
import { sweepClocks } from '#usecases/sweep/sweep-clocks.ts'
import { type MovingHall, movingHall } from '#usecases/sweep/testing/moving-hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'
import { readMapping } from './read-mapping.ts'
import { readRequests } from './read-requests.ts'
import { bothFigures, figuresShown, MANAGER } from './testing/figures-shown.ts'

const TOWN_DIR = resolve(import.meta.dirname, '../../../town')
const SAMPLE = join(TOWN_DIR, 'replay', 'sample.csv')
const ZONE = 'America/Los_Angeles'
const NOW = '2020-09-01T10:00:00+08:00'
const REPLAY = { kind: 'system', job: 'replay' } as const
const root = mkdtempSync(join(tmpdir(), 'replay-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

let here: MovingHall
let mapping: Mapping
beforeEach(async () => {
  here = await movingHall(NOW)
  const reading = readMapping(join(TOWN_DIR, 'replay', 'la311.yaml'), await currentTown(here.hall))
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  mapping = reading.mapping
})

async function planned(file: string) {
  const reading = await readRequests(file, mapping)
  if (!reading.ok) throw new Error(reading.sentence)
  const { plans, anomalies } = planRequests(reading.requests, mapping, ZONE)
  return { plans, anomalies: [...reading.anomalies, ...anomalies] }
}

const replay = (plans: readonly ReplayPlan[], signal?: AbortSignal) =>
  replayRequests(here.hall, REPLAY, { mapping, plans, ...(signal && { signal }) })

const shown = (from: string, to: string) => figuresShown(here.hall, from, to)

test('the figures afterwards are those of the file, worked out apart', async () => {
  const { plans } = await planned(SAMPLE)
  const { progress, anomalies } = await replay(plans)
  expect(progress).toMatchObject({ filed: plans.length, failed: 0, coming: 0 })
  expect(anomalies).toEqual([])
  const report = (error: unknown) => {
    throw error
  }
  await sweepClocks(here.hall, { kind: 'system', job: 'sweep' }, { report })
  const { shown, inFile } = await bothFigures(here.hall, SAMPLE)
  expect(shown).toEqual(inFile)
})

describe('stopped and run again', () => {
  const count = async () => {
    const { caseFiles, caseEvents } = tables(here.hall.read)
    return [await here.hall.read.$count(caseFiles), await here.hall.read.$count(caseEvents)]
  }

  test('files nothing twice and leaves nothing out', async () => {
    const { plans } = await planned(SAMPLE)
    const stopping = new AbortController()
    const onProgress = () => stopping.abort()
    const first = await replayRequests(here.hall, REPLAY, {
      mapping,
      plans,
      signal: stopping.signal,
      onProgress,
    })
    expect(first.progress.done).toBeLessThan(plans.length)
    const second = await replay(plans)
    expect(second.progress).toMatchObject({
      there: first.progress.done,
      filed: plans.length - first.progress.done,
    })
    const before = await count()
    expect((await replay(plans)).progress).toMatchObject({ there: plans.length, filed: 0 })
    expect(await count()).toEqual(before)
    expect(before[0]).toBe(plans.length)
  })

  test('a later file brings what happened since', async () => {
    const { plans } = await planned(SAMPLE)
    const answered = plans.find(({ fate }) => fate === 'answered')!
    await replay([{ ...answered, fate: 'open', steps: [] }])
    expect((await shown('2020-01', '2020-09')).open).toBe(1)
    await replay([answered])
    expect(await shown('2020-01', '2020-09')).toMatchObject({ received: 1, open: 0, resolved: 1 })
  })
})

test('run again with other times it leaves alone what is there, and says so', async () => {
  const { plans } = await planned(SAMPLE)
  const earlier = plans.slice(0, 3).map((plan) => ({ ...plan, fate: 'open' as const, steps: [] }))
  await replay(earlier)
  const { progress, anomalies } = await replay(plans.slice(0, 3).map((plan) => moved(plan, -7 * 86_400_000)))
  expect(progress).toMatchObject({ there: 3, failed: 0 })
  expect(anomalies.map(({ kind }) => kind)).toEqual(Array(3).fill('filed-at-other-time'))
})

describe('moved to another week', () => {
  test('keeps the weekday of the town and all distances, and what is still to come has not happened', async () => {
    const { plans } = await planned(SAMPLE)
    const shift = weeksTo(plans, '2020-08-26', 'Asia/Shanghai')
    expect(shift % (7 * 86_400_000)).toBe(0)
    const newest = Math.max(...plans.map(({ openedAt }) => openedAt)) + shift
    expect(newest).toBeGreaterThanOrEqual(Date.parse('2020-08-24T00:00:00+08:00'))
    expect(newest).toBeLessThan(Date.parse('2020-08-31T00:00:00+08:00'))
    const late = plans.map((plan) => moved(plan, shift))
    await replay(late)
    const isDone = ({ fate, steps }: ReplayPlan) =>
      fate === 'answered' && steps.every(({ at }) => at <= Date.parse(NOW))
    expect(await shown('2020-08', '2020-09')).toMatchObject({
      received: plans.length,
      resolved: late.filter(isDone).length,
    })
  })
})

test('what is odd in a file is told by line, and filed all the same', async () => {
  const head =
    'srnumber,requesttype,status,createddate,servicedate,closeddate,requestsource,owner,anonymous,apc,ncname'
  const file = join(root, 'odd.csv')
  writeFileSync(
    file,
    [
      head,
      'a-1,Graffiti Removal,Closed,1/2/20 9:00,,1/1/20 9:00,Call,OCB,N,Harbor APC,X',
      'a-2,Graffiti Removal,Closed,1/2/20 9:00,,,Call,OCB,N,Harbor APC,X',
      'a-3,Flying Saucer,Lost,1/2/20 9:00,,1/3/20 9:00,Pigeon,NASA,N,Moon APC,X',
      'a-4,Graffiti Removal,Closed,3/8/20 2:30,,11/1/20 1:30,Call,OCB,N,Harbor APC,X',
      'a-4,Graffiti Removal,Closed,3/8/20 3:30,,3/9/20 1:30,Call,OCB,N,Harbor APC,X',
      'a-1,Graffiti Removal,Closed,1/2/20 9:00,,1/1/20 9:00,Call,OCB,N,Harbor APC,X',
      'a-5,Graffiti Removal,Open,soon,,,Call,OCB,N,Harbor APC,X',
      ',Graffiti Removal,Open,1/2/20 9:00,,1/3/20 9:00,Call,OCB,N,Harbor APC',
      'a-6,"Graffiti Removal,Open,1/2/20 9:00',
    ].join('\n'),
  )
  const { plans, anomalies } = await planned(file)
  expect(anomalies.map(({ line, kind }) => `${line} ${kind}`).sort()).toEqual(
    [
      '2 ended-before-opened',
      '3 ended-without-time',
      '4 unknown-type',
      '4 unknown-status',
      '4 unknown-channel',
      '4 unknown-unit',
      '4 unknown-area',
      '4 open-but-ended',
      '5 skipped-time',
      '5 time-twice',
      '6 number-twice',
      '7 same-line-twice',
      '8 unreadable-time',
      '8 no-opening-time',
      '9 no-number',
      '9 wrong-columns',
      '9 open-but-ended',
      '10 unreadable-line',
    ].sort(),
  )
  expect((await replay(plans)).progress).toMatchObject({ filed: 6, failed: 0 })
})

test('nobody but the command line replays', async () => {
  const input = { mapping, plans: [] }
  await expect(replayRequests(here.hall, MANAGER, input)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(replayRequests(here.hall, { kind: 'system', job: 'sweep' }, input)).rejects.toMatchObject({
    code: 'forbidden',
  })
})
