import { join } from 'node:path'
import type { LoadProcess } from '../load/open-load.ts'
import { type Started, startBare } from '../server/start-server.ts'
import { median, type Row } from '../table/row.ts'
import { fileAtBareServer, fileOverHttp } from './file-over-http.ts'
import type { Prepared } from './prepare-filings.ts'
import { inTurn } from './rounds.ts'

/** Form posts to the site beside the same posts to bare node:http with better-sqlite3, which writes the same rows. */
export async function measureOverHttp(
  load: LoadProcess,
  server: Started,
  { drafts, sample, copy }: Prepared,
): Promise<Row[]> {
  const dir = copy('bare-server')
  const bare = await startBare('filing/bare-server.ts', join(dir, 'server.log'), {
    file: join(dir, 'openhall.db'),
    ...sample,
  })
  const { ours, theirs } = await inTurn(drafts, {
    ours: (some) => fileOverHttp(load, server.port, some),
    theirs: (some) => fileAtBareServer(load, bare.port, some),
  })
  await bare.stop()
  const [a, b] = [median(ours), median(theirs)]
  const row = { ours: a, unit: '/s' }
  return [
    {
      ...row,
      what: 'filings over HTTP, 32 clients',
      against: '',
      theirs: null,
      aim: 'at least 1,000 /s',
      met: a >= 1000,
    },
    {
      ...row,
      what: '',
      against: 'bare node:http + better-sqlite3',
      theirs: b,
      aim: 'at least 25 %',
      met: a >= 0.25 * b,
    },
  ]
}
