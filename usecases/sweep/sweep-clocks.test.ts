import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { execute } from '#db/dialect/sql.ts'
import { isMark } from '#domain/case-file/marks.ts'
import { sweepClocks } from './sweep-clocks.ts'
import { LIGHT_OUT, type MovingHall, movingHall, QUESTION } from './testing/moving-hall.ts'

const SWEEP = { kind: 'system', job: 'sweep' } as const
const problems: unknown[] = []
const pass = { report: (error: unknown) => problems.push(error) }

let here: MovingHall
beforeEach(async () => {
  problems.length = 0
  here = await movingHall('2026-09-16T19:40:00+08:00')
})

/** The marks on a case file as `what at when`, times of the town. */
async function marks(reference: string): Promise<string[]> {
  const events = (await here.events(reference)).filter(isMark)
  return events.map((event) => {
    const what = event.type === 'clock-warned' ? `${event.data.clock} ${event.data.share}` : event.type
    const clock =
      event.type === 'clock-started' || event.type === 'clock-breached' ? ` ${event.data.clock}` : ''
    return `${what}${clock} ${new Date(event.at + 8 * 3_600_000).toISOString().slice(0, 19)}`
  })
}

const sweep = () => sweepClocks(here.hall, SWEEP, pass)

const FIRST_PROMISE = [
  'petition-notify-direct 0.5 2026-09-24T00:00:00',
  'petition-notify-direct 0.8 2026-09-28T00:00:00',
  'petition-notify-direct 1 2026-10-01T00:00:00',
]
const BREACH = ['clock-breached petition-notify-direct 2026-10-02T00:00:00']
const FURTHER_UP = ['clock-escalated 2026-10-05T00:00:00']
const SIXTY_DAYS = ['clock-started petition-resolve 2026-10-01T23:59:59']

describe('a promise that nobody keeps', () => {
  test('is warned of at its shares, then breached, and the sixty days start from the last day', async () => {
    const reference = await here.file('complain-about-facilities', LIGHT_OUT)
    for (const [at, count] of [
      ['2026-09-23T23:59:59+08:00', 0],
      ['2026-09-24T00:00:00+08:00', 1],
      ['2026-09-28T09:00:00+08:00', 2],
      ['2026-10-01T23:59:59+08:00', 3],
      ['2026-10-02T00:00:00+08:00', 5],
    ] as const) {
      here.goTo(at)
      await sweep()
      expect((await marks(reference)).length).toBe(count)
    }
    expect(await marks(reference)).toEqual([...FIRST_PROMISE, ...BREACH, ...SIXTY_DAYS])
    const resolve = (await here.clocks(reference)).find(({ clock }) => clock === 'petition-resolve')
    expect(resolve).toMatchObject({ dueOn: '2026-11-30', state: 'running', unitId: 'community-affairs' })
  })

  test('is marked once, however often the sweep runs', async () => {
    const reference = await here.file('complain-about-facilities', LIGHT_OUT)
    here.goTo('2026-10-05T00:00:00+08:00')
    expect(await sweep()).toBe(1)
    const after = await here.events(reference)
    expect([await sweep(), await sweep()]).toEqual([0, 0])
    expect(await here.events(reference)).toEqual(after)
  })

  test('after a stop gets the same marks, with the instants at which they came true', async () => {
    const reference = await here.file('complain-about-facilities', LIGHT_OUT)
    here.goTo('2026-10-05T10:00:00+08:00')
    await sweep()
    expect(await marks(reference)).toEqual([...FIRST_PROMISE, ...BREACH, ...SIXTY_DAYS, ...FURTHER_UP])
    const recorded = (await here.events(reference)).filter(isMark).map(({ recordedAt }) => recordedAt)
    expect(new Set(recorded)).toEqual(new Set([Date.parse('2026-10-05T10:00:00+08:00')]))
  })

  test('and after a long one those of the clock that started meanwhile too', async () => {
    const reference = await here.file('complain-about-facilities', LIGHT_OUT)
    here.goTo('2027-01-10T10:00:00+08:00')
    await sweep()
    expect((await marks(reference)).slice(-2)).toEqual([
      'clock-breached petition-resolve 2026-12-01T00:00:00',
      'clock-escalated 2026-12-13T00:00:00',
    ])
    expect(await here.row(reference)).toMatchObject({ stage: 'filed', dueClock: 'petition-notify-direct' })
  })
})

describe('a move that comes before the sweep', () => {
  test('marks what was due before itself', async () => {
    const reference = await here.file('complain-about-facilities', LIGHT_OUT)
    here.goTo('2026-10-03T09:00:00+08:00')
    await here.move(reference, 'accept', { route: '31-3', text: '已受理' })
    expect(await marks(reference)).toEqual([...FIRST_PROMISE, ...BREACH, ...SIXTY_DAYS])
    expect((await here.events(reference)).at(-1)?.type).toBe('accepted')
    expect(await sweep()).toBe(0)
  })

  test('and leaves the clocks as a sweep in time would have left them', async () => {
    const left = async (sweptOn: readonly string[]) => {
      here = await movingHall('2026-09-16T19:40:00+08:00')
      const reference = await here.file('complain-about-facilities', LIGHT_OUT)
      for (const day of sweptOn) {
        here.goTo(`${day}T00:00:30+08:00`)
        await sweep()
      }
      here.goTo('2026-10-12T09:00:00+08:00')
      await here.move(reference, 'accept', { route: '31-6', text: '已受理' })
      const clocks = (await here.clocks(reference)).map(({ id, caseFileId, ...clock }) => clock)
      return { marks: await marks(reference), clocks: clocks.sort((a, b) => (a.clock < b.clock ? -1 : 1)) }
    }
    expect(await left([])).toEqual(await left(['2026-09-24', '2026-09-28', '2026-10-01', '2026-10-02']))
  })
})

test('what was kept in time is not marked', async () => {
  const reference = await here.file('ask-a-question', QUESTION)
  await here.move(reference, 'message', { text: '九点' })
  here.goTo('2026-12-01T00:00:00+08:00')
  expect([await sweep(), await marks(reference)]).toEqual([0, []])
})

test('a clock that a reopening left behind is marked no more, the new one is', async () => {
  const reference = await here.file('ask-a-question', QUESTION)
  await here.move(reference, 'decide', { outcome: 'answered', summary: '九点' })
  await here.move(reference, 'deliver', { manner: 'tracker' })
  await here.move(reference, 'reopen', { text: '没说清楚' })
  here.goTo('2026-12-01T00:00:00+08:00')
  await sweep()
  const found = await marks(reference)
  expect(found.filter((mark) => mark.startsWith('clock-breached'))).toEqual([
    'clock-breached first-answer 2026-09-23T00:00:00',
  ])
  expect((await here.clocks(reference)).map(({ round, warned, state }) => [round, warned, state])).toEqual([
    [0, 0, 'met'],
    [1, 3, 'missed'],
  ])
})

test('a case file that cannot be worked on is reported and holds up no other', async () => {
  const [broken, whole] = [
    await here.file('complain-about-facilities', LIGHT_OUT),
    await here.file('complain-about-facilities', LIGHT_OUT),
  ]
  await here.hall.transaction((tx) =>
    execute(tx, sql`update case_files set service = 'gone' where reference = ${broken}`),
  )
  here.goTo('2026-10-05T00:00:00+08:00')
  expect(await sweep()).toBe(1)
  expect(problems).toHaveLength(1)
  expect([(await marks(broken)).length, (await marks(whole)).length]).toEqual([0, 6])
})

test('only the system sweeps', async () => {
  await expect(sweepClocks(here.hall, { kind: 'visitor' }, pass)).rejects.toMatchObject({ code: 'forbidden' })
})
