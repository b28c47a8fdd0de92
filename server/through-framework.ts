import { answerError, sendOwn } from './answer.ts'
import { holdAnswer } from './held-answer.ts'
import { dropInternalHeaders } from './incoming-headers.ts'
import { isNoticePath } from './notice-path.ts'
import type { Parts } from './parts.ts'
import { insideRequest } from './render-inside.ts'
import { scriptFree } from './script-free.ts'
import { DEVELOPMENT_POLICY, FILE_POLICY, PUBLIC_POLICY, staffPolicy } from './security-headers.ts'
import type { Visit } from './visit.ts'

const HELD = /^text\/(?:html|x-component)/
const FRAMEWORK_VARY = /^(?:rsc|next-.*)$/

/** Passes a request on to the application and finishes what it answers: scripts, error pages, headers, coding. */
export async function passOn(parts: Parts, visit: Visit, body?: Buffer): Promise<void> {
  const { req, res, method, target } = visit
  const policy = policyFor(parts, visit)
  prepareHeaders(parts, visit, policy)
  res.setHeader('Content-Security-Policy', policy)
  if (isNoticePath(visit.path)) res.setHeader('X-Robots-Tag', 'noindex, nofollow, noarchive')
  holdAnswer(res, {
    isHeld: () => isHtml(visit) || hasNoType(visit),
    started: () => settle(visit),
    whole: (held) => void finish(parts, visit, held, body).catch((error) => fail(parts, visit, error)),
  })
  const asked = body ? insideRequest(method, target, req.headers, body, req.socket) : req
  await parts.handle(asked, res)
}

function prepareHeaders(parts: Parts, visit: Visit, policy: string): void {
  const { headers, socket } = visit.req
  const address = parts.addressOf(socket.remoteAddress, headers['x-forwarded-for']?.toString())
  dropInternalHeaders(headers, visit.area === 'staff' || !parts.isFinished)
  headers['x-request-id'] = visit.id
  headers['x-forwarded-proto'] = parts.settings.isHttps ? 'https' : 'http'
  // Nobody who reports misconduct leaves an address anywhere.
  if (!visit.path.includes('misconduct')) headers['x-forwarded-for'] = address
  if (visit.area === 'staff') headers['content-security-policy'] = policy
}

function policyFor(parts: Parts, { area }: Visit): string {
  if (!parts.isFinished) return DEVELOPMENT_POLICY
  return area === 'staff' ? staffPolicy(Buffer.from(parts.random(18)).toString('base64')) : PUBLIC_POLICY
}

function isHtml({ res }: Visit): boolean {
  return HELD.test(String(res.getHeader('content-type') ?? ''))
}

function hasNoType({ res }: Visit): boolean {
  return res.statusCode >= 400 && !res.hasHeader('content-type')
}

async function finish(parts: Parts, visit: Visit, held: Buffer, body: Buffer | undefined): Promise<void> {
  const { res, area } = visit
  const thrown = parts.errors.take(visit.id)
  const status = res.statusCode === 500 && thrown ? thrown : res.statusCode
  const type = String(res.getHeader('content-type') ?? 'text/html; charset=utf-8')
  const isPage = type.startsWith('text/html')
  if (parts.isFinished && status >= 400 && isPage && !isStaffsOwn(visit, held)) {
    return answerError(parts, visit, status, body)
  }
  if (isUnread(visit, status, isPage)) return answerError(parts, visit, 405, body)
  res.statusCode = status
  res.removeHeader('link')
  const sent =
    isPage && area === 'public' && parts.isFinished ? Buffer.from(scriptFree(held.toString())) : held
  return sendOwn(visit, sent, type)
}

// A form is answered by a redirect. A page in its place means that nobody read what was posted.
function isUnread({ method }: Visit, status: number, isPage: boolean): boolean {
  return method === 'POST' && status === 200 && isPage
}

// Staff have error pages of their own, as far as the application drew one.
function isStaffsOwn({ area }: Visit, held: Buffer): boolean {
  return area === 'staff' && held.includes('<main')
}

/**
 * An answer that streams: what the application says of caching stays, what the framework adds goes. What is to be saved
 * as a file may do nothing where somebody opens it as a page all the same.
 */
function settle({ res }: Visit): void {
  const varies = String(res.getHeader('vary') ?? '').split(',')
  const own = varies.map((name) => name.trim()).filter((name) => name !== '' && !FRAMEWORK_VARY.test(name))
  if (own.length > 0) res.setHeader('Vary', own.join(', '))
  else res.removeHeader('Vary')
  if (!res.hasHeader('cache-control')) res.setHeader('Cache-Control', 'no-store')
  if (String(res.getHeader('content-disposition') ?? '').startsWith('attachment'))
    res.setHeader('Content-Security-Policy', FILE_POLICY)
}

function fail(parts: Parts, { id, res }: Visit, error: unknown): void {
  parts.log.error({ id, error }, 'an answer could not be sent')
  res.destroy()
}
