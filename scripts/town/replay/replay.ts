import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeProblem } from '#adapters/town-folder/problem.ts'
import { settings } from '#config/env.ts'
import { isZone } from '#domain/clock/zone.ts'
import type { Mapping } from '#domain/replay/mapping.ts'
import type { Anomaly, ReplayPlan } from '#domain/replay/plan-request.ts'
import { isLocalDate, moved, planRequests, weeksTo } from '#domain/replay/plan-requests.ts'
import type { Town } from '#domain/town/town.ts'
import { type Hall, hall } from '#usecases/hall.ts'
import { prepareHall } from '#usecases/prepare-hall.ts'
import { replayRequests } from '#usecases/replay/replay-requests.ts'
import { currentTown } from '#usecases/town/current-town.ts'
import type { Command } from '../main.ts'
import { progressLine } from './progress-line.ts'
import { readMapping } from './read-mapping.ts'
import { readRequests } from './read-requests.ts'
import { countByKind, writeAnomaly } from './sentences.ts'

type Wish = {
  readonly file: string
  readonly zone: string
  readonly shiftTo: string | null
  readonly mapping: string
}

/** Replays a file of real requests; stopped, it finishes what it is writing and goes on there when it is run again. */
export const replay: Command = {
  usage: 'replay FILE --zone ZONE [--shift-to DATE] [--mapping FILE]',
  async run(args) {
    const wish = readWish(args)
    if ('sentence' in wish) {
      console.error(wish.sentence)
      return 2
    }
    const here = await hall()
    try {
      await prepareHall(here)
      return await replayFile(here, await currentTown(here), wish)
    } finally {
      await here.close()
    }
  },
}

function readWish(args: readonly string[]): Wish | { readonly sentence: string } {
  const options = {
    zone: { type: 'string' },
    'shift-to': { type: 'string' },
    mapping: { type: 'string' },
  } as const
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [file] = positionals
    const shiftTo = values['shift-to'] ?? null
    const mapping = values.mapping ?? join(settings().townDir, 'replay', 'la311.yaml')
    if (!file || positionals.length > 1) return { sentence: 'Name one file of requests.' }
    if (!existsSync(file)) return { sentence: `There is no file ${file}.` }
    if (!values.zone)
      return { sentence: '--zone is missing: name the time zone of the file, such as America/Los_Angeles.' }
    if (!isZone(values.zone))
      return { sentence: `--zone ${values.zone} is no time zone that this machine knows.` }
    if (shiftTo !== null && !isLocalDate(shiftTo))
      return { sentence: `--shift-to ${shiftTo} is no date: write it as 2026-11-21.` }
    return { file, zone: values.zone, shiftTo, mapping }
  } catch (error) {
    return { sentence: error instanceof Error ? error.message : String(error) }
  }
}

async function replayFile(
  here: Hall,
  town: Town,
  { file, zone, shiftTo, mapping: mappingFile }: Wish,
): Promise<number> {
  const mapped = readMapping(mappingFile, town)
  if (!mapped.ok) {
    for (const problem of mapped.problems) console.error(writeProblem(problem))
    return 1
  }
  const reading = await readRequests(file, mapped.mapping)
  if (!reading.ok) {
    console.error(reading.sentence)
    return 1
  }
  const planned = planRequests(reading.requests, mapped.mapping, zone)
  const shift = shiftTo === null ? 0 : weeksTo(planned.plans, shiftTo, town.settings.zone)
  const plans = planned.plans.map((plan) => moved(plan, shift))
  const { anomalies, isStopped } = await run(here, mapped.mapping, plans)
  const all = [...reading.anomalies, ...planned.anomalies, ...anomalies].sort((a, b) => a.line - b.line)
  report(basename(file), plans, all)
  if (isStopped) console.log('Stopped. Run it again to go on; nothing is filed twice.')
  return all.some(({ kind }) => kind === 'failed') ? 1 : 0
}

async function run(here: Hall, mapping: Mapping, plans: readonly ReplayPlan[]) {
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  const show = progressLine(process.stderr)
  const replaying = { mapping, plans, signal: stopping.signal, onProgress: show.step }
  const { progress, anomalies } = await replayRequests(here, { kind: 'system', job: 'replay' }, replaying)
  show.end(progress)
  process.off('SIGINT', stop)
  process.off('SIGTERM', stop)
  return { anomalies, isStopped: progress.done < progress.total }
}

function report(file: string, plans: readonly ReplayPlan[], anomalies: readonly Anomaly[]): void {
  for (const anomaly of anomalies) console.log(writeAnomaly(file, anomaly))
  const fates = ['answered', 'withdrawn', 'forwarded', 'open'] as const
  const counts = fates.map((fate) => `${plans.filter((plan) => plan.fate === fate).length} ${fate}`)
  console.log(`In the file: ${plans.length} requests: ${counts.join(', ')}.`)
  const kinds = countByKind(anomalies).map(([kind, n]) => `${n} ${kind}`)
  console.log(kinds.length === 0 ? 'Nothing odd.' : `Odd: ${kinds.join(', ')}.`)
}
