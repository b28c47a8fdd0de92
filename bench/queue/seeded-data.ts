import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { DemoSignIn } from '#usecases/account/make-demo-staff.ts'
import { fileInProcess } from '../filing/file-in-process.ts'
import { prepareDrafts } from '../filing/prepare-drafts.ts'
import { openBenchHall } from '../hall/open-bench-hall.ts'
import { multiplyCaseFiles } from './multiply.ts'

/** A data folder with so many case files, and when (UTC ms) they were filed: a server of it should think it is then. */
export type Seeded = {
  readonly dataDir: string
  readonly filedAt: number
  readonly signIns: readonly DemoSignIn[]
}

const FILED = 2_000
const CACHE = join('.cache', 'bench')
const SOURCES = ['db/migrations/sqlite', 'town', 'bench/queue', 'bench/filing/filing-form.ts']

/** A copy in `folder` of 2,000 filed case files multiplied to `count`. Made once for each form of the tables and the town. */
export async function seededData(folder: string, count: number): Promise<Seeded> {
  const name = `${hashOf(SOURCES)}-${count}`
  const kept = join(CACHE, name)
  if (!existsSync(kept)) await keep(kept, count)
  const dataDir = join(folder, `queue-${count}`)
  cpSync(kept, dataDir, { recursive: true })
  const filedAt = Number(readFileSync(join(kept, 'filed-at'), 'utf8'))
  const signIns = JSON.parse(readFileSync(join(kept, 'demo-sign-ins.json'), 'utf8')) as DemoSignIn[]
  return { dataDir, filedAt, signIns }
}

async function keep(place: string, count: number): Promise<void> {
  const making = join(CACHE, 'making')
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true })
  const { hall } = await openBenchHall(making)
  await fileInProcess(hall, await prepareDrafts(hall, FILED), 32)
  const { keys } = hall
  await hall.close()
  multiplyCaseFiles(join(making, 'openhall.db'), keys, count / FILED)
  writeFileSync(join(making, 'filed-at'), String(Date.now()))
  forgetOlder(place)
  renameSync(making, place)
}

function forgetOlder(place: string): void {
  const current = hashOf(SOURCES)
  for (const name of readdirSync(CACHE)) {
    if (name !== 'making' && !place.endsWith(name) && !name.startsWith(current))
      rmSync(join(CACHE, name), { recursive: true })
  }
}

function hashOf(sources: readonly string[]): string {
  const hash = createHash('sha256')
  for (const source of sources)
    for (const file of filesIn(source)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}

function filesIn(source: string): string[] {
  if (source.endsWith('.ts')) return [source]
  const entries = readdirSync(source, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
