import { expect, test } from 'vitest'
import { testKeyring } from '#adapters/keyring/test-keyring.ts'
import { readSettings } from '#config/env.ts'
import { listEveryCaseFile } from '#db/queries/every-case-file.ts'
import { openTestDatabase } from '#db/testing/engines.ts'
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

test('two months of a town: everything ends, and the events decide what columns, clocks and figures say', async () => {
  const { hall, report } = await live(1, 60, 40)
  expect(report.caseFiles).toBeGreaterThanOrEqual(40)
  expect(report.open).toEqual([])
  expect(report.clocks.get('open')).toBeUndefined()
  expect([...report.done.values()].reduce((sum, n) => sum + n, 0)).toBeGreaterThan(400)
  for (const row of await listEveryCaseFile(hall.read)) {
    const { columns, keptColumns, clocks, keptClocks } = await recomputed(hall, row)
    expect(keptColumns).toEqual(columns)
    expect(keptClocks).toEqual(clocks)
  }
  const { kept, counted } = await recomputedFigures(hall)
  expect(kept).toEqual(counted)
}, 240_000)

test('the same seed lives the same life, another one lives another', async () => {
  const [one, same, other] = [await live(7, 6, 8), await live(7, 6, 8), await live(8, 6, 8)]
  expect(same.report.done).toEqual(one.report.done)
  expect(same.report.clocks).toEqual(one.report.clocks)
  expect(other.report.done).not.toEqual(one.report.done)
}, 240_000)
