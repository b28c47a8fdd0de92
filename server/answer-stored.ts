import type { IncomingMessage, ServerResponse } from 'node:http'
import { codingFor } from './coding.ts'
import type { PageStore } from './page-store.ts'
import type { StoredPage } from './stored-page.ts'

const LARGE_TEXT = 'text=large'
const NORMAL_TEXT = 'text=normal'
const LARGE_KEY = 'large '

/**
 * The key of what a request may be shown: its address and text size. `undefined` where it carries any other cookie:
 * whoever has a session, a draft or a refused form gets pages of their own.
 */
export function storeKey(url: string, cookie: string | undefined): string | undefined {
  if (cookie === undefined || cookie === '' || cookie === NORMAL_TEXT) return url
  return cookie === LARGE_TEXT ? LARGE_KEY + url : undefined
}

/** Answers from memory, if the page is there. Nothing comes before it: no log, no session, no limit. */
export function answerStored(store: PageStore<unknown>, req: IncomingMessage, res: ServerResponse): boolean {
  const { method, url } = req
  if ((method !== 'GET' && method !== 'HEAD') || url === undefined) return false
  const key = storeKey(url, req.headers.cookie)
  const page = key === undefined ? undefined : store.find(key, performance.now())
  if (page === undefined) return false
  sendStored(page, req, res)
  return true
}

/** Sends a stored page, or 304 to who has it. */
export function sendStored(page: StoredPage, req: IncomingMessage, res: ServerResponse): void {
  const { headers } = req
  const variant = page[codingFor(headers['accept-encoding'])]
  const known = headers['if-none-match']
  if (known !== undefined && hasTag(known, variant.etag)) {
    res.writeHead(304, variant.unchanged)
    res.end()
    return
  }
  res.writeHead(200, variant.head)
  res.end(variant.body)
}

// A proxy that codes anew makes the tag a weak one.
function hasTag(known: string, etag: string): boolean {
  return (
    known === etag || known === '*' || known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  )
}
