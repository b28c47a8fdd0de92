import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { openKeyring } from '#adapters/keyring/open-keyring.ts'
import { readSettings } from '#config/env.ts'
import { openDatabase } from '#db/open.ts'
import { planRequests } from '#domain/replay/plan-requests.ts'
import { readMapping } from '#scripts/town/replay/read-mapping.ts'
import { readRequests } from '#scripts/town/replay/read-requests.ts'
import { bothFigures } from '#scripts/town/replay/testing/figures-shown.ts'
import { type Hall, makeHall } from '#usecases/hall.ts'
import { prepareHall } from '#usecases/prepare-hall.ts'
import { replayRequests } from '#usecases/replay/replay-requests.ts'
import { sweepClocks } from '#usecases/sweep/sweep-clocks.ts'
import { currentTown } from '#usecases/town/current-town.ts'
import type { Row } from '../table/row.ts'

const REPLAY_DIR = resolve('town/replay')
const ZONE = 'America/Los_Angeles'
const NOW = Date.parse('2020-09-01T10:00:00+08:00')

/**
 * Replays the real requests of a city into an empty hall, and asks whether the hall's figures are those of the file,
 * worked out apart. Where the whole list of 10,000 does not stand beside the project, the sample of the town is taken.
 */
export async function measureReplay(folder: string): Promise<Row> {
  const whole = resolve('../shared/data/la311-requests.csv')
  const file = existsSync(whole) ? whole : join(REPLAY_DIR, 'sample.csv')
  const hall = await emptyHall(join(folder, 'replay'))
  const begun = performance.now()
  const filed = await replayFile(hall, file)
  const ours = filed / ((performance.now() - begun) / 1000)
  const { shown, inFile } = await bothFigures(hall, file)
  await hall.close()
  return {
    what: `replay: ${filed.toLocaleString('en-GB')} requests of a city, and the figures of them`,
    ours,
    unit: '/s',
    against: '',
    theirs: null,
    aim: 'figures as in the file',
    met: isDeepStrictEqual(shown, inFile),
  }
}

async function emptyHall(dataDir: string): Promise<Hall> {
  mkdirSync(dataDir)
  const settings = readSettings({ DATA_DIR: dataDir, TOWN_DIR: resolve('town') })
  const database = await openDatabase({ file: join(dataDir, 'openhall.db') })
  const hall = makeHall(settings, database, openKeyring(dataDir, false), () => NOW)
  await prepareHall(hall)
  return hall
}

async function replayFile(hall: Hall, file: string): Promise<number> {
  const read = readMapping(join(REPLAY_DIR, 'la311.yaml'), await currentTown(hall))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const reading = await readRequests(file, read.mapping)
  if (!reading.ok) throw new Error(reading.sentence)
  const { plans } = planRequests(reading.requests, read.mapping, ZONE)
  const replaying = { mapping: read.mapping, plans }
  const { progress } = await replayRequests(hall, { kind: 'system', job: 'replay' }, replaying)
  if (progress.filed !== plans.length) throw new Error(`${progress.filed} of ${plans.length} were filed`)
  await sweepClocks(hall, { kind: 'system', job: 'sweep' }, { report: fail })
  return progress.filed
}

function fail(error: unknown): never {
  throw error
}
