import { answerError } from './answer.ts'
import { answerPublicPage } from './answer-public-page.ts'
import { answerHealth } from './health.ts'
import { judgeTarget } from './odd-path.ts'
import { isOwnForm } from './origin-check.ts'
import { pageAddress } from './page-address.ts'
import type { Parts } from './parts.ts'
import { announcedBytes, isUpload, MOST_UPLOAD_BYTES, readBody, tooLarge } from './read-body.ts'
import { passOn } from './through-framework.ts'
import type { Visit } from './visit.ts'

const METHODS = new Set(['GET', 'HEAD', 'POST'])
const ERROR_PAGE = /^\/(?:en|zh)\/errors(?:\/|$)/

/** The way of a request that memory did not answer. */
export async function receive(parts: Parts, visit: Visit): Promise<void> {
  const { req, res, path, method, target } = visit
  const odd = judgeTarget(target)
  if (odd) return answerError(parts, visit, odd)
  if (!METHODS.has(method)) return answerError(parts, visit, 405)
  if (await answerHealth(parts, visit)) return
  if (method === 'POST') return receiveForm(parts, visit)
  if (path === '/') return redirectToLanguage(visit)
  if (parts.staticFiles.has(path)) return parts.staticFiles.send(path, req, res)
  if (isUnknown(parts, path)) return answerError(parts, visit, 404)
  const address = parts.isFinished ? pageAddress(target) : undefined
  if (address && (await answerPublicPage(parts, visit, address))) return
  return passOn(parts, visit)
}

async function receiveForm(parts: Parts, visit: Visit): Promise<void> {
  const { req, path } = visit
  const { headers, socket } = req
  if (!path.startsWith('/open311/') && !isOwnForm(headers, parts.settings.publicUrl))
    return refuse(parts, visit, 403)
  if (isUnknown(parts, path)) return refuse(parts, visit, 404)
  const address = parts.addressOf(socket.remoteAddress, headers['x-forwarded-for']?.toString())
  if (!(await parts.bursts.mayGoOn(address, headers['user-agent']))) return refuse(parts, visit, 429)
  if (isUpload(req)) return receiveUpload(parts, visit)
  const read = await readBody(req)
  return read.ok ? passOn(parts, visit, read.body) : refuse(parts, visit, read.status)
}

async function receiveUpload(parts: Parts, visit: Visit): Promise<void> {
  if (announcedBytes(visit.req) <= MOST_UPLOAD_BYTES) return passOn(parts, visit)
  await tooLarge(visit.req)
  return refuse(parts, visit, 413)
}

// What a refused form still sends is not read, so its connection cannot be used again.
function refuse(parts: Parts, visit: Visit, status: number): Promise<void> {
  if (!visit.req.complete) visit.res.setHeader('Connection', 'close')
  return answerError(parts, visit, status)
}

function isUnknown({ isFinished, roots }: Parts, path: string): boolean {
  const first = path.split('/', 2)[1] ?? ''
  if (isFinished && first === '_next') return true
  return !roots.has(first) || ERROR_PAGE.test(path)
}

function redirectToLanguage({ res, locale }: Visit): void {
  res.writeHead(307, { Location: `/${locale}`, Vary: 'Accept-Language', 'Cache-Control': 'no-cache' }).end()
}
