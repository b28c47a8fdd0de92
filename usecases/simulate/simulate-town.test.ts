import { expect, test } from 'vitest'
import { testKeyring } from '#adapters/keyring/test-keyring.ts'
import { readSettings } from '#config/env.ts'
import { listEveryCaseFile } from '#db/queries/every-case-file.ts'
import { openTestDatabase } from '#db/testing/engines.ts'
import { MOVES, type Move } from '#domain/case-file/move.ts'
import { recomputed, recomputedFigures } from '../case-file/testing/recompute.ts'
import { makeHall } from '../hall.ts'
import { demoTown, TESTER } from '../testing/open-hall.ts'
import { importTown } from '../town/import-town.ts'
import { randomOf, simulateTown } from './simulate-town.ts'

async function live(seed: number, days: number, filings: number) {
  let time = Date.parse('2026-03-01T00:00:00Z')
  const hall = makeHall(
    readSettings({ DATA_DIR: '.' }),
    await openTestDatabase(),
    testKeyring(),
    () => time,
    randomOf(seed),
  )
  await importTown(hall, TESTER, demoTown())
  const setTime = (at: number) => {
    time = Math.max(time, at)
  }
  const people = demoTown().people.map(({ value }) => value)
  return { hall, report: await simulateTown({ hall, setTime }, { seed, days, filings, people }) }
}

/** Done too seldom for every few weeks of a town to see it, or with a file in hand; each has its own tests. */
const SELDOM: readonly Move[] = [
  'give-up',
  'open-hearing',
  'close-hearing',
  'ask-final-review',
  'take-down-summary',
  'take-back-summary',
  'attach',
]

const done = new Set<string>()

test.each([4, 5, 6])(
  'life %d: everything ends, and events decide columns, clocks and figures',
  async (seed) => {
    const { hall, report } = await live(seed, 20, 25)
    expect(report.caseFiles).toBeGreaterThanOrEqual(25)
    expect(report.open).toEqual([])
    expect(report.clocks.get('open')).toBeUndefined()
    for (const move of report.done.keys()) done.add(move)
    for (const row of await listEveryCaseFile(hall.read)) {
      const { columns, keptColumns, clocks, keptClocks } = await recomputed(hall, row)
      expect(keptColumns).toEqual(columns)
      expect(keptClocks).toEqual(clocks)
    }
    const { kept, counted } = await recomputedFigures(hall)
    expect(kept).toEqual(counted)
  },
  240_000,
)

test('in these lives people did all that can be done', () => {
  expect(MOVES.filter((move) => !done.has(move) && !SELDOM.includes(move))).toEqual([])
})

test('the same seed lives the same life, another one lives another', async () => {
  const [one, same, other] = [await rowsOf(7), await rowsOf(7), await rowsOf(8)]
  expect(one.length).toBeGreaterThanOrEqual(6)
  expect(same).toEqual(one)
  expect(other).not.toEqual(one)
}, 240_000)

/** Every case file of a short life as it stands in the end. */
async function rowsOf(seed: number) {
  const { hall } = await live(seed, 4, 6)
  return (await listEveryCaseFile(hall.read)).map(({ reference, stage, version }) => [
    reference,
    stage,
    version,
  ])
}
