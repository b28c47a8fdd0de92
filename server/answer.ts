import { codingFor, encode, isWorthCoding } from './coding.ts'
import { errorPageFor } from './error-status.ts'
import { isNoticePath } from './notice-path.ts'
import type { Parts } from './parts.ts'
import { resendForm } from './resend-form.ts'
import { PUBLIC_POLICY } from './security-headers.ts'
import type { Visit } from './visit.ts'

const EFFORT = 4
const HTML = 'text/html; charset=utf-8'
const RETRY_AFTER_SECONDS = 120

/** Sends a body that is made for one reader: coded, never kept by anybody. */
export async function sendOwn({ req, res, method }: Visit, body: Buffer, type: string): Promise<void> {
  const coding = isWorthCoding(type, body.length) ? codingFor(req.headers['accept-encoding']) : 'identity'
  const coded = await encode(body, coding, EFFORT)
  res.setHeader('Content-Type', type)
  res.setHeader('Cache-Control', 'private, no-store')
  res.setHeader('Vary', 'Accept-Encoding, Cookie')
  if (coding !== 'identity') res.setHeader('Content-Encoding', coding)
  if (method === 'HEAD') res.end()
  else res.setHeader('Content-Length', coded.length).end(coded)
}

/** Answers with an error: a whole page in the reader's language, or JSON for machines. `body` is what was sent. */
export async function answerError(parts: Parts, visit: Visit, failed: number, body?: Buffer): Promise<void> {
  const status = failed === 404 && isNoticePath(visit.path) ? 410 : failed
  const { res, area, locale, id, isLarge } = visit
  if (res.headersSent || res.destroyed) return
  res.statusCode = status
  for (const name of ['link', 'etag', 'content-encoding', 'content-length', 'location'])
    res.removeHeader(name)
  res.setHeader('Content-Security-Policy', PUBLIC_POLICY)
  if (status === 503 || status === 429) res.setHeader('Retry-After', RETRY_AFTER_SECONDS)
  if (status === 405) res.setHeader('Allow', 'GET, HEAD, POST')
  if (area === 'machine')
    return sendOwn(visit, Buffer.from(`${JSON.stringify({ status, id })}\n`), 'application/json')
  const resend = status >= 500 ? resendForm(locale, visit.path, body) : ''
  const html = await parts.errorPages.html({
    status: errorPageFor(status),
    locale,
    isLarge,
    path: pathAfterLocale(visit),
    id,
    resend,
  })
  return sendOwn(visit, Buffer.from(html), HTML)
}

// The switches of the page lead to addresses that can be opened: of a form's handler that is the page above it.
function pathAfterLocale({ path, method }: Visit): string {
  const after = path.replace(/^\/(?:en|zh)(?=\/|$)/, '')
  const shown = method === 'POST' ? after.slice(0, Math.max(0, after.lastIndexOf('/'))) : after
  return shown === '/' ? '' : shown
}
