import { timingSafeEqual } from 'node:crypto'
import { answerError } from './answer.ts'
import { isLoopback } from './client-address.ts'
import type { Parts } from './parts.ts'
import type { Visit } from './visit.ts'

export type Readiness = { readonly ok: boolean; readonly problems: readonly string[] }

/** Whether this server can take requests. It stops being ready before it stops. */
export type Health = { ready(): Promise<Readiness>; stopping(): void }

export function openHealth(check: () => Promise<readonly string[]>): Health {
  let isStopping = false
  return {
    async ready() {
      const problems = isStopping ? ['stopping'] : await check()
      return { ok: problems.length === 0, problems }
    },
    stopping() {
      isStopping = true
    },
  }
}

/** Answers `/health/live`, `/health/ready` and `/metrics`; `false` for any other address. */
export async function answerHealth(parts: Parts, visit: Visit): Promise<boolean> {
  const { path } = visit
  if (path === '/health/live') sendJson(visit, 200, { status: 'live' })
  else if (path === '/health/ready') await sendReadiness(parts, visit)
  else if (path === '/metrics') await sendMetrics(parts, visit)
  else return false
  return true
}

async function sendReadiness({ health }: Parts, visit: Visit): Promise<void> {
  const { ok, problems } = await health.ready()
  sendJson(visit, ok ? 200 : 503, { status: ok ? 'ready' : 'not-ready', problems })
}

async function sendMetrics(parts: Parts, visit: Visit): Promise<void> {
  if (!mayReadMetrics(parts, visit)) return answerError(parts, visit, 403)
  const text = await parts.metrics.text()
  visit.res
    .writeHead(200, { 'Content-Type': parts.metrics.contentType, 'Cache-Control': 'no-store' })
    .end(text)
}

// Without a token only this machine may read them, and a request that came through a proxy is not this machine's.
function mayReadMetrics({ settings }: Parts, { req }: Visit): boolean {
  const token = settings.metricsToken
  if (token === undefined)
    return isLoopback(req.socket.remoteAddress ?? '') && !req.headers['x-forwarded-for']
  const given = Buffer.from(req.headers.authorization ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

function sendJson({ res }: Visit, status: number, value: unknown): void {
  res.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
  res.end(`${JSON.stringify(value)}\n`)
}
