import { randomBytes } from 'node:crypto'
import { type IncomingHttpHeaders, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { readSettings } from '#config/env.ts'
import type { Hall } from '#usecases/hall.ts'
import type { Framework } from './framework.ts'
import { openHealth } from './health.ts'
import { openLog } from './log.ts'
import { listener, openReception } from './open-reception.ts'
import { listenForRequestErrors } from './request-errors.ts'
import { drain } from './stop.ts'
import { makeWebServer } from './web-server.ts'

const SCRIPT = '<script src="/_next/static/a.js"></script>'
const LISTENER = Symbol.for('openhall.request-error')

type Handler = Framework['handle']
type Answer = { status: number; headers: IncomingHttpHeaders; text: string }
type Ask = { method?: string; headers?: Record<string, string>; body?: string | Buffer }

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

// The application behind the server: what it was asked, and what it answers by address.
function application() {
  const handle = vi.fn<Handler>(async (req, res) => {
    const path = req.url ?? ''
    if (path.includes('/errors/'))
      return page(res, 200, `<main><h1>error-id-here ${path}</h1></main>resend-form-here`)
    if (path.includes('missing')) return page(res, 404, '<html id="__next_error__"></html>')
    if (path.includes('broken')) return fail(req.headers['x-request-id'], res, new Error('a mistake'))
    if (path.includes('full')) {
      return fail(req.headers['x-request-id'], res, Object.assign(new Error('full'), { code: 'SQLITE_FULL' }))
    }
    if (path.includes('keyed')) return page(res, 200, '<input type="hidden" name="key" value="once"/>')
    if (path.includes('file.pdf')) {
      res.setHeader('content-type', 'application/pdf')
      res.setHeader('content-disposition', 'attachment; filename="a.pdf"')
      res.end('%PDF-1.7')
      return
    }
    if (path.includes('file.csv')) {
      res.setHeader('vary', 'rsc, next-router-state-tree, Accept')
      res.setHeader('content-type', 'text/csv')
      res.write('a,b\n')
      res.end('1,2\n')
      return
    }
    if (req.method === 'POST' && !path.includes('unread')) return echo(req, res)
    page(res, 200, `<main>${path} ${req.headers.cookie ?? ''} ${req.headers.rsc ?? ''}</main>${SCRIPT}`)
  })
  return handle
}

function page(res: ServerResponse, status: number, html: string): void {
  res.statusCode = status
  res.setHeader('content-type', 'text/html; charset=utf-8')
  res.setHeader('cache-control', 's-maxage=31536000')
  res.flushHeaders()
  res.write(html)
  res.end()
}

function fail(id: IncomingHttpHeaders[string], res: ServerResponse, error: Error): void {
  Reflect.get(globalThis, LISTENER)(error, id)
  page(res, 500, '<html id="__next_error__"></html>')
}

async function echo(req: Parameters<Handler>[0], res: ServerResponse): Promise<void> {
  const parts: Buffer[] = []
  for await (const part of req) parts.push(part)
  res.writeHead(303, { location: `/en?bytes=${Buffer.concat(parts).length}` }).end()
}

async function open(env: Record<string, string> = {}, handle = application()) {
  const settings = readSettings({ LOG_LEVEL: 'info', ...env })
  const lines: string[] = []
  const log = openLog(settings.logLevel, { write: (line) => lines.push(line) })
  const hall = { settings, random: randomBytes } as unknown as Hall
  const framework = { handle } as unknown as Framework
  const errors = listenForRequestErrors(log)
  const problems: string[] = []
  const parts = {
    ...openReception({ hall, framework, log, errors, dir: process.cwd(), isFinished: true }),
    health: openHealth(async () => problems),
  }
  const server = makeWebServer()
  server.on('request', listener(parts))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => drain(server, 0))
  const { port } = server.address() as AddressInfo
  const own = { origin: `http://127.0.0.1:${port}` }
  return {
    ask: (path: string, wish?: Ask) => ask(port, path, wish),
    handle,
    lines,
    problems,
    own,
    parts,
    server,
  }
}

function ask(port: number, path: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const req = request(
      { host: '127.0.0.1', port, path, method, headers: { connection: 'close', ...headers } },
      (res) => {
        const parts: Buffer[] = []
        res.on('data', (part) => parts.push(part))
        res.on('end', () =>
          resolve({
            status: res.statusCode ?? 0,
            headers: res.headers,
            text: Buffer.concat(parts).toString(),
          }),
        )
      },
    )
    req.on('error', reject)
    req.end(body)
  })
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

test('a public page comes once from the application and then from memory, without scripts', async () => {
  const { ask, handle } = await open()
  const first = await ask('/en/policies')
  const second = await ask('/en/policies')
  expect(handle).toHaveBeenCalledTimes(1)
  expect(first.text).toBe('<main>/en/policies  </main>')
  expect(second).toMatchObject({ status: 200, text: first.text })
  expect(second.headers).toMatchObject({
    'cache-control': 'public, no-cache',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  })
  expect(second.headers['strict-transport-security']).toBeUndefined()
  const again = await ask('/en/policies', { headers: { 'if-none-match': String(first.headers.etag) } })
  expect(again).toMatchObject({ status: 304, text: '' })
  expect(await ask('/en/policies', { method: 'HEAD' })).toMatchObject({
    status: 200,
    text: '',
    headers: { 'content-length': String(first.text.length) },
  })
})

test('a stored page holds nothing of who asked first', async () => {
  const { ask, handle } = await open()
  await ask('/en/help', { headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example', rsc: '1' } })
  const [req] = handle.mock.calls[0] ?? []
  expect(req?.headers).toMatchObject({ host: '127.0.0.1:3000', 'x-forwarded-host': '127.0.0.1:3000' })
  expect(req?.headers).not.toHaveProperty('rsc')
})

test('whoever has a cookie of their own gets a page of their own, and nobody keeps it', async () => {
  const { ask, handle } = await open()
  await ask('/en/policies')
  const own = await ask('/en/policies', { headers: { cookie: 'hall=secret', rsc: '1' } })
  expect(own.text).toBe('<main>/en/policies hall=secret </main>')
  expect(own.headers['cache-control']).toBe('private, no-store')
  await ask('/en/policies', { headers: { cookie: 'text=large' } })
  expect(handle).toHaveBeenCalledTimes(3)
})

test('a page that holds a key for one form is drawn for each reader', async () => {
  const { ask, parts } = await open()
  expect((await ask('/en/services/keyed')).headers['cache-control']).toBe('private, no-store')
  expect(parts.store.size().pages).toBe(0)
})

test.each([
  ['a missing page', '/en/policies/missing', 404, '/en/errors/404'],
  ['a missing page of no store', '/zh/cases/missing', 404, '/zh/errors/404'],
  ['a mistake of ours', '/en/policies/broken', 500, '/en/errors/500'],
  ['a full disk', '/en/policies/full', 503, '/en/errors/503'],
  ['a full disk, drawn for one', '/en/cases/full', 503, '/en/errors/503'],
  ['an unknown language', '/fr/policies', 404, '/zh/errors/404'],
  ['no page of ours', '/nosuch', 404, '/zh/errors/404'],
  ['an error page asked for', '/en/errors/500', 404, '/en/errors/404'],
  ['an odd address', '/en/%00', 400, '/en/errors/400'],
])('%s has a whole page in the language of its reader', async (_what, path, status, drawn) => {
  const { ask, lines } = await open()
  const { text, ...answer } = await ask(path, { headers: { 'accept-language': 'zh-CN' } })
  expect(answer).toMatchObject({ status, headers: { 'cache-control': 'private, no-store' } })
  expect(text).toContain(drawn)
  const id = /<h1>([0-9a-z]{8}) /.exec(text)?.[1]
  await vi.waitFor(() => expect(lines.some((line) => id !== undefined && line.includes(id))).toBe(true))
})

test.each([
  ['from a page of ours', { 'sec-fetch-site': 'same-origin' }, 303],
  ['from elsewhere', { 'sec-fetch-site': 'cross-site' }, 403],
  ['from nowhere', {}, 403],
])('a form %s', async (_what, headers, status) => {
  const { ask } = await open()
  const answer = await ask('/en/track/open', {
    method: 'POST',
    headers: { ...FORM, ...headers },
    body: 'a=b',
  })
  expect(answer).toMatchObject({ status, headers: { 'cache-control': expect.stringContaining('no-store') } })
})

test('a form that only a page answers was read by nobody, and is told so', async () => {
  const { ask, own } = await open()
  const answer = await ask('/en/unread', { method: 'POST', headers: { ...FORM, ...own }, body: 'a=b' })
  expect(answer).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, POST' } })
})

test('a form reaches the application whole', async () => {
  const { ask, own } = await open()
  const answer = await ask('/en/track/open', {
    method: 'POST',
    headers: { ...FORM, ...own },
    body: 'a=b&c=%E4%BD%8E',
  })
  expect(answer.headers.location).toBe('/en?bytes=15')
})

test.each([
  ['broken escapes', 'a=%zz', 400],
  ['bytes that are no UTF-8', 'a=%ff', 400],
  ['a NUL', 'a=%00', 400],
  ['more than 1 MiB', `a=${'b'.repeat(1024 * 1024)}`, 413],
])('a form with %s gets a page', async (_what, body, status) => {
  const { ask, own, handle } = await open()
  const answer = await ask('/en/track/open', { method: 'POST', headers: { ...FORM, ...own }, body })
  expect(answer.status).toBe(status)
  expect(answer.text).toContain(`/en/errors/${status}`)
  expect(handle.mock.calls.every(([req]) => req.url?.includes('/errors/'))).toBe(true)
})

test('a form that meets a full disk comes back with what was typed', async () => {
  const { ask, own } = await open()
  const body = 'key=k1&text=it+leaks'
  const answer = await ask('/en/services/full/answer', { method: 'POST', headers: { ...FORM, ...own }, body })
  expect(answer.status).toBe(503)
  expect(answer.headers['retry-after']).toBe('120')
  expect(answer.text).toContain('action="/en/services/full/answer"')
  expect(answer.text).toContain('name="text" value="it leaks"')
})

test('internal headers of the framework do not come in', async () => {
  const { ask, handle } = await open()
  const forged = {
    'x-middleware-subrequest': 'x',
    'next-action': 'x',
    'x-request-id': 'mine',
    'x-forwarded-for': '1.2.3.4',
  }
  await ask('/en/cases/x', { headers: { ...forged, 'content-security-policy': "script-src 'nonce-mine'" } })
  const headers = handle.mock.calls[0]?.[0].headers
  expect(headers).not.toHaveProperty('x-middleware-subrequest')
  expect(headers).not.toHaveProperty('next-action')
  expect(headers).not.toHaveProperty('content-security-policy')
  expect(headers).toMatchObject({
    'x-forwarded-for': '127.0.0.1',
    'x-request-id': expect.not.stringContaining('mine'),
  })
})

test('staff pages keep their scripts, with a nonce of their own', async () => {
  const { ask, handle } = await open()
  const [one, other] = [await ask('/staff/sign-in', { headers: { rsc: '1' } }), await ask('/staff/sign-in')]
  expect(one.text).toContain(SCRIPT)
  const policy = String(one.headers['content-security-policy'])
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/]{24}'/)
  expect(other.headers['content-security-policy']).not.toBe(policy)
  expect(handle.mock.calls[0]?.[0].headers).toMatchObject({ 'content-security-policy': policy, rsc: '1' })
})

test('a file streams through, without the marks of the framework', async () => {
  const { ask } = await open()
  const answer = await ask('/en/open/file.csv?x=1')
  expect(answer).toMatchObject({ status: 200, text: 'a,b\n1,2\n' })
  expect(answer.headers).toMatchObject({
    vary: 'Accept',
    'cache-control': 'no-store',
    'content-type': 'text/csv',
  })
})

test('what is to be saved as a file stands in a sandbox', async () => {
  const { ask } = await open()
  const answer = await ask('/en/open/file.pdf')
  expect(answer.headers['content-security-policy']).toBe(
    "default-src 'none'; frame-ancestors 'none'; sandbox",
  )
  expect((await ask('/en/open/file.csv')).headers['content-security-policy']).not.toContain('sandbox')
})

test.each([
  ['zh-CN', '/zh'],
  ['en', '/en'],
])('the first address leads a reader of %s to %s', async (language, location) => {
  const { ask } = await open()
  const answer = await ask('/', { headers: { 'accept-language': language } })
  expect(answer).toMatchObject({ status: 307, headers: { location, vary: 'Accept-Language' } })
})

test.each(['PUT', 'DELETE', 'OPTIONS'])('%s is not taken', async (method) => {
  const { ask } = await open()
  expect(await ask('/en', { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, POST' } })
})

test('machines learn whether the hall is ready, and why not', async () => {
  const { ask, problems } = await open()
  expect(await ask('/health/live')).toMatchObject({ status: 200 })
  expect(JSON.parse((await ask('/health/ready')).text)).toEqual({ status: 'ready', problems: [] })
  problems.push('database-gone')
  const answer = await ask('/health/ready')
  expect(answer.status).toBe(503)
  expect(JSON.parse(answer.text)).toEqual({ status: 'not-ready', problems: ['database-gone'] })
})

test('the figures are for this machine, or for whoever has the token', async () => {
  const token = 'abcdefghijklmnop'
  const [bare, guarded] = [await open(), await open({ METRICS_TOKEN: token })]
  await bare.ask('/en/help')
  await bare.ask('/en/help')
  const figures = await bare.ask('/metrics')
  expect(figures.text).toContain('openhall_page_store_answers_total 1')
  expect((await bare.ask('/metrics', { headers: { 'x-forwarded-for': '203.0.113.9' } })).status).toBe(403)
  expect((await guarded.ask('/metrics')).status).toBe(403)
  expect((await guarded.ask('/metrics', { headers: { authorization: `Bearer ${token}` } })).status).toBe(200)
})

test('on https every answer says so', async () => {
  const { ask } = await open({ PUBLIC_URL: 'https://hall.example' })
  for (const path of ['/en/help', '/en/help', '/nosuch', '/health/live', '/', '/favicon.svg']) {
    expect((await ask(path)).headers['strict-transport-security']).toContain('max-age')
  }
})

test('the log holds no query, no reference and nothing of a report of misconduct', async () => {
  const { ask, lines } = await open()
  await ask('/en/cases/HM-26-7K3M9Q?name=lin')
  await ask('/en/services/report-misconduct')
  await ask('/en/search?q=secret-words')
  await vi.waitFor(() => expect(lines).toHaveLength(2))
  expect(lines.join('')).toContain('/en/cases/:reference')
  expect(lines.join('')).not.toMatch(/7K3M9Q|lin|secret-words|misconduct|127\.0\.0\.1/)
})

test('a stopping server finishes what it began and takes nothing new', async () => {
  let finish: () => void = () => {}
  const handle = vi.fn<Handler>(async (_req, res) => {
    await new Promise<void>((resolve) => {
      finish = resolve
    })
    page(res, 200, '<main>done</main>')
  })
  const { ask, server } = await open({}, handle)
  const begun = ask('/en/cases/x')
  await vi.waitFor(() => expect(handle).toHaveBeenCalled())
  const stopped = drain(server)
  await expect(ask('/en/help')).rejects.toThrow('ECONNREFUSED')
  finish()
  expect(await begun).toMatchObject({ status: 200, text: '<main>done</main>' })
  await stopped
})
