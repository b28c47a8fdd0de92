import { writeRequest } from '../load/job.ts'
import type { LoadProcess } from '../load/open-load.ts'
import { SERVICE } from './filing-form.ts'
import type { ReadyDraft } from './prepare-drafts.ts'

const PATH = `/en/services/${SERVICE}/check/file`
const CLIENTS = 32

/** Files drafts by their form, 32 clients at a time; gives filings per second. */
export async function fileOverHttp(
  load: LoadProcess,
  port: number,
  drafts: readonly ReadyDraft[],
): Promise<number> {
  const headers = { origin: `http://127.0.0.1:${port}` }
  const requests = drafts.map(({ browser, key }) =>
    writeRequest(port, 'POST', PATH, { ...headers, cookie: `hall=${browser}` }, `key=${key}`),
  )
  return (await load.send({ port, clients: CLIENTS, expected: 303, requests })).perSecond
}

/** The same posts to the bare server, which knows a draft by its id. */
export async function fileAtBareServer(
  load: LoadProcess,
  port: number,
  drafts: readonly ReadyDraft[],
): Promise<number> {
  const requests = drafts.map(({ id, browser }) =>
    writeRequest(
      port,
      'POST',
      PATH,
      { origin: `http://127.0.0.1:${port}`, cookie: `hall=${browser}` },
      `key=${id}`,
    ),
  )
  return (await load.send({ port, clients: CLIENTS, expected: 303, requests })).perSecond
}
