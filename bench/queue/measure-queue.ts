import { writeRequest } from '../load/job.ts'
import type { LoadProcess } from '../load/open-load.ts'
import { type Started, startServer } from '../server/start-server.ts'
import { median, type Row } from '../table/row.ts'
import { signInStaff } from '../visit/sign-in-staff.ts'
import { seededData } from './seeded-data.ts'

const FEW = 10_000
const MANY = 200_000
/** Leads the unit that all of these case files lie with. */
const LEAD = 'fang-zhi'
const ROUNDS = 5
const SECONDS = 3
const CLIENTS = 8

type Desk = { readonly server: Started; readonly request: string }
type Figures = { readonly perSecond: number; readonly p50: number; readonly p95: number }

/** The queue page of a unit's lead with a few and with many open case files, in turn. */
export async function measureQueue(load: LoadProcess, folder: string): Promise<Row[]> {
  const [few, many] = [await openDesk(folder, FEW), await openDesk(folder, MANY)]
  const found = new Map<Desk, Figures[]>([
    [few, []],
    [many, []],
  ])
  for (const desk of found.keys()) await ask(load, desk, 1)
  for (let round = 0; round < ROUNDS; round++) {
    for (const [desk, figures] of found) figures.push(await ask(load, desk, SECONDS))
  }
  await Promise.all([few.server.stop(), many.server.stop()])
  return rowsOf(middleOf(found.get(few)!), middleOf(found.get(many)!))
}

async function openDesk(folder: string, count: number): Promise<Desk> {
  const { dataDir, filedAt, signIns } = await seededData(folder, count)
  const ahead = filedAt - Date.now()
  const server = await startServer(dataDir, ahead)
  const cookie = await signInStaff(server.port, signIns.find(({ login }) => login === LEAD)!, ahead)
  return { server, request: writeRequest(server.port, 'GET', '/staff', { cookie }) }
}

function ask(load: LoadProcess, { server, request }: Desk, seconds: number): Promise<Figures> {
  return load.send({ port: server.port, clients: CLIENTS, expected: 200, request, seconds })
}

function middleOf(figures: readonly Figures[]): Figures {
  const of = (name: keyof Figures) => median(figures.map((one) => one[name]))
  return { perSecond: of('perSecond'), p50: of('p50'), p95: of('p95') }
}

function rowsOf(few: Figures, many: Figures): Row[] {
  const row = { against: 'with 10,000', aim: '', met: null }
  return [
    {
      ...row,
      what: 'queue page with 200,000 case files',
      ours: many.perSecond,
      unit: '/s',
      theirs: few.perSecond,
      aim: 'at least 300 /s',
      met: many.perSecond >= 300,
    },
    { ...row, what: 'queue page, p50, 8 at once', ours: many.p50, unit: 'ms', theirs: few.p50 },
    {
      ...row,
      what: 'queue page, p95, 8 at once',
      ours: many.p95,
      unit: 'ms',
      theirs: few.p95,
      aim: 'at most 130 %',
      met: many.p95 <= 1.3 * few.p95,
    },
  ]
}
