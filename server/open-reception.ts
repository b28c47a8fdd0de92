import { readdirSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import type { Hall } from '#usecases/hall.ts'
import { checkHall } from '#usecases/health/check-hall.ts'
import { answerError } from './answer.ts'
import { insideHeaders } from './answer-public-page.ts'
import { answerStored } from './answer-stored.ts'
import { openBurstLimit } from './burst-limit.ts'
import { addressReader } from './client-address.ts'
import { openErrorPages } from './error-page.ts'
import type { Framework } from './framework.ts'
import { openHealth } from './health.ts'
import type { Log } from './log.ts'
import { loggedPath } from './logged-path.ts'
import { openMetrics } from './metrics.ts'
import { openPageStore } from './page-store.ts'
import type { Parts } from './parts.ts'
import { receive } from './receive.ts'
import { type Rendered, renderInside } from './render-inside.ts'
import type { RequestErrors } from './request-errors.ts'
import { newRequestId } from './request-id.ts'
import { baseHeaders } from './security-headers.ts'
import { openStaticFiles } from './static-files.ts'
import { beginVisit, groupOf, type Visit } from './visit.ts'

export type ReceptionWish = {
  readonly hall: Hall
  readonly framework: Framework
  readonly log: Log
  readonly errors: RequestErrors
  /** The folder of the checkout. */
  readonly dir: string
  /** Whether pages are stripped, kept and finished as for the public; off for plain development. */
  readonly isFinished: boolean
}

/** Puts the ways through this server together. */
export function openReception(wish: ReceptionWish): Parts {
  const { hall, framework, log, errors, dir, isFinished } = wish
  const { settings } = hall
  const base = baseHeaders(settings.isHttps)
  const store = openPageStore<Rendered>()
  const parts: Parts = {
    settings,
    base,
    handle: framework.handle,
    isFinished,
    roots: rootsOf(dir),
    store,
    errorPages: openErrorPages((url, isLarge) => drawErrorPage(parts, url, isLarge)),
    staticFiles: openStaticFiles(join(dir, isFinished ? '.next' : '.next/none'), join(dir, 'public'), base),
    errors,
    bursts: openBurstLimit(),
    addressOf: addressReader(settings.trustedProxies),
    log,
    metrics: openMetrics(store.size),
    health: openHealth(() => checkHall(hall)),
    random: hall.random,
  }
  return parts
}

/** The listener of the web server. Memory comes first. */
export function listener(parts: Parts): RequestListener {
  const { store, metrics } = parts
  return (req, res) => {
    if (answerStored(store, req, res)) {
      metrics.fromStore.count++
      return
    }
    const visit = beginVisit(newRequestId(parts.random), req, res)
    noteEnd(parts, visit)
    for (const [name, value] of parts.base) res.setHeader(name, value)
    receive(parts, visit).catch((error) => giveUp(parts, visit, error))
  }
}

function giveUp(parts: Parts, visit: Visit, error: unknown): void {
  parts.log.error({ id: visit.id, error }, 'a request could not be answered')
  answerError(parts, visit, 500).catch(() => visit.res.destroy())
}

function noteEnd({ log, metrics, errors }: Parts, visit: Visit): void {
  const { id, method, target, res } = visit
  const started = performance.now()
  res.once('close', () => {
    errors.take(id)
    const status = res.statusCode
    const ms = performance.now() - started
    metrics.answered(status === 200 || status === 303 ? groupOf(visit) : 'other', method, status, ms / 1000)
    const path = loggedPath(target)
    if (path !== undefined) log.info({ id, method, path, status, ms: Math.round(ms) }, 'answered')
  })
}

async function drawErrorPage(parts: Parts, url: string, isLarge: boolean): Promise<string> {
  const id = newRequestId(parts.random)
  const { status, body } = await renderInside(parts.handle, url, insideHeaders(parts, id, isLarge))
  parts.errors.take(id)
  if (status !== 200) throw new Error(`the error page ${url} answered ${status}`)
  return body.toString()
}

function rootsOf(dir: string): ReadonlySet<string> {
  const folders = readdirSync(join(dir, 'app'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  const own = folders.map(({ name }) => name).filter((name) => /^[a-z0-9-]+$/.test(name))
  return new Set(['en', 'zh', '_next', ...own])
}
