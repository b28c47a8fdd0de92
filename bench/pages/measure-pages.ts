import { writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { writeRequest } from '../load/job.ts'
import type { LoadProcess } from '../load/open-load.ts'
import { type Started, startBare } from '../server/start-server.ts'
import { median, type Row } from '../table/row.ts'

const POLICY = '/en/policies/minimum-living-allowance'
const ROUNDS = 5
const SECONDS = 2
const CLIENTS = 32

/** A policy page out of the page store beside bare node:http that sends the same bytes. */
export async function measurePolicyPage(load: LoadProcess, server: Started, folder: string): Promise<Row[]> {
  const bare = await startBare(
    'pages/bare-server.ts',
    join(folder, 'bare-pages.log'),
    await sameBytes(server.port, folder),
  )
  const ask = async ({ port }: Started, seconds: number) => {
    const job = { port, clients: CLIENTS, expected: 200, request: writeRequest(port, 'GET', POLICY), seconds }
    return (await load.send(job)).perSecond
  }
  const [ours, theirs]: number[][] = [[], []]
  for (const one of [server, bare]) await ask(one, 1)
  for (let round = 0; round < ROUNDS; round++) {
    ours!.push(await ask(server, SECONDS))
    theirs!.push(await ask(bare, SECONDS))
  }
  await bare.stop()
  const [a, b] = [median(ours!), median(theirs!)]
  const row = {
    what: 'policy page, from the page store',
    ours: a,
    unit: '/s',
    against: 'bare node:http, same bytes',
    theirs: b,
  }
  return [{ ...row, aim: 'at least 80 %', met: a >= 0.8 * b }]
}

/** The tracking page of a case file that is open in this browser. */
export async function measureTrackPage(
  load: LoadProcess,
  server: Started,
  reference: string,
  cookie: string,
): Promise<Row[]> {
  const asked = writeRequest(server.port, 'GET', `/en/cases/${reference}`, { cookie })
  const loads = []
  for (let round = 0; round < ROUNDS + 1; round++) {
    loads.push(
      await load.send({ port: server.port, clients: 8, expected: 200, request: asked, seconds: SECONDS }),
    )
  }
  const kept = loads.slice(1)
  const row = { against: '', theirs: null, aim: '', met: null }
  return [
    {
      ...row,
      what: 'track page, 8 residents at once',
      ours: median(kept.map(({ perSecond }) => perSecond)),
      unit: '/s',
    },
    { ...row, what: 'track page, p95', ours: median(kept.map(({ p95 }) => p95)), unit: 'ms' },
  ]
}

function sameBytes(port: number, folder: string): Promise<{ file: string; head: string[] }> {
  const file = join(folder, 'policy-page.br')
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path: POLICY, headers: { 'accept-encoding': 'br' } }, async (res) => {
      const parts: Buffer[] = []
      for await (const part of res) parts.push(part)
      writeFileSync(file, Buffer.concat(parts))
      const own = res.rawHeaders.flatMap((name, i, all) => (i % 2 === 0 ? [[name, all[i + 1]!]] : []))
      resolve({
        file,
        head: own.filter(([name]) => !/^(date|connection|keep-alive)$/i.test(name!)).flat() as string[],
      })
    })
      .on('error', reject)
      .end()
  })
}
