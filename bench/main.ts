import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureClock } from './clock/measure-clock.ts'
import { measureInProcess } from './filing/measure-in-process.ts'
import { measureOverHttp } from './filing/measure-over-http.ts'
import { prepareFilings } from './filing/prepare-filings.ts'
import { DRAFTS_NEEDED } from './filing/rounds.ts'
import { openLoad } from './load/open-load.ts'
import { measureMemory } from './pages/measure-memory.ts'
import { measurePolicyPage, measureTrackPage } from './pages/measure-pages.ts'
import { measureWeight } from './pages/measure-weight.ts'
import { measureQueue } from './queue/measure-queue.ts'
import { measureReplay } from './replay/measure-replay.ts'
import { startServer } from './server/start-server.ts'
import type { Row } from './table/row.ts'
import { writeTable } from './table/write-table.ts'
import { fileAComplaint } from './visit/file-a-complaint.ts'

const folder = mkdtempSync(join(tmpdir(), 'openhall-bench-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
const load = openLoad()

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}

async function measureAll(): Promise<Row[]> {
  say('Preparing drafts')
  const prepared = await prepareFilings(folder, DRAFTS_NEEDED)
  say('Filing in process, and in bare loops')
  const inside = await measureInProcess(prepared)
  const server = await startServer(prepared.copy('served'))
  say('Filing over HTTP, here and at a bare server')
  const served = await measureOverHttp(load, server, prepared)
  say('Opening pages')
  const policy = await measurePolicyPage(load, server, folder)
  const journey = await fileAComplaint(server.port)
  const track = await measureTrackPage(load, server, journey.reference, journey.cookie)
  const weight = await measureWeight(server, prepared.town, journey)
  const memory = await measureMemory(server, 'memory of the server after all this')
  await server.stop()
  say('Opening the queue with 10,000 and 200,000 case files')
  const queue = await measureQueue(load, folder)
  say('Asking the clock about 10,000 lines')
  const clock = await measureClock()
  say('Replaying the requests of a city')
  const replay = await measureReplay(folder)
  return [...served, ...inside, ...policy, ...track, ...queue, clock, replay, ...weight, memory]
}

const rows = await measureAll()
load.close()
process.stdout.write(
  `${writeTable(rows)}\n\nMedian of 5 rounds, taken in turn with what they are compared with.\n`,
)
process.exitCode = rows.some(({ met }) => met === false) ? 1 : 0
