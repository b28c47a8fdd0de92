import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openKeyring } from '#adapters/keyring/open-keyring.ts'
import { settings } from '#config/env.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { makeHall } from '#usecases/hall.ts'
import { randomOf, simulateTown } from '#usecases/simulate/simulate-town.ts'
import { importTown } from '#usecases/town/import-town.ts'
import type { Command } from './main.ts'
import { lifeSentences } from './simulate-sentences.ts'
import { townOfFolder } from './town-of-folder.ts'

type Wish = { readonly days: number; readonly filings: number; readonly seed: number; readonly start: string }

const BY = { kind: 'system', job: 'simulation' } as const

/** Lives through some weeks of the town in a data folder of its own, which is gone afterwards. */
export const simulate: Command = {
  usage: 'simulate [--days 60] [--filings 40] [--seed 1] [--start YYYY-MM-DD]',
  async run(args) {
    const wish = readWish(args)
    if ('sentence' in wish) {
      console.error(wish.sentence)
      return 2
    }
    const town = townOfFolder(settings().townDir)
    if (!town) return 1
    const dataDir = mkdtempSync(join(tmpdir(), 'openhall-simulation-'))
    try {
      return await live(dataDir, town, wish)
    } finally {
      rmSync(dataDir, { recursive: true, force: true })
    }
  },
}

async function live(
  dataDir: string,
  town: NonNullable<ReturnType<typeof townOfFolder>>,
  { days, filings, seed, start }: Wish,
): Promise<number> {
  let time = Date.parse(`${start}T00:00:00Z`)
  const database = await openDatabase({ file: join(dataDir, 'openhall.db') })
  await migrateDatabase(database)
  const hall = makeHall(
    { ...settings(), dataDir },
    database,
    openKeyring(dataDir, false),
    () => time,
    randomOf(seed),
  )
  try {
    await importTown(hall, BY, town)
    const people = town.people.map(({ value }) => value)
    const setTime = (at: number) => {
      time = Math.max(time, at)
    }
    const report = await simulateTown({ hall, setTime }, { seed, days, filings, people })
    for (const sentence of lifeSentences(report)) console.log(sentence)
    return report.open.length === 0 && !report.clocks.has('open') ? 0 : 1
  } finally {
    await hall.close()
  }
}

function readWish(args: readonly string[]): Wish | { readonly sentence: string } {
  const options = {
    days: { type: 'string', default: '60' },
    filings: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    start: { type: 'string', default: '2026-03-01' },
  } as const
  try {
    const { values } = parseArgs({ args: [...args], options })
    const [days, filings, seed] = [values.days, values.filings, values.seed].map(Number) as [
      number,
      number,
      number,
    ]
    if (![days, filings, seed].every((one) => Number.isInteger(one) && one >= 0))
      return { sentence: 'Give days, filings and seed as whole numbers.' }
    if (Number.isNaN(Date.parse(`${values.start}T00:00:00Z`)))
      return { sentence: 'Give the start as 2026-03-01.' }
    return { days, filings, seed, start: values.start }
  } catch (error) {
    return { sentence: error instanceof Error ? error.message : String(error) }
  }
}
