import { answerError } from './answer.ts'
import { sendStored, storeKey } from './answer-stored.ts'
import type { PageAddress } from './page-address.ts'
import type { Filled } from './page-store.ts'
import type { Parts } from './parts.ts'
import { type Rendered, renderInside } from './render-inside.ts'
import { scriptFree } from './script-free.ts'
import { layReady } from './stored-page.ts'
import type { Visit } from './visit.ts'

const SINGLE_USE = /<input[^>]*\bname="key"/

/**
 * Answers with a page that is the same for everybody: rendered once for all who wait for it, then kept. `false` where
 * the page has to be the reader's own: there are other cookies, or it turns out to hold what only one may have.
 */
export async function answerPublicPage(parts: Parts, visit: Visit, address: PageAddress): Promise<boolean> {
  const { req, res } = visit
  const key = storeKey(address.url, req.headers.cookie)
  if (key === undefined) return false
  const now = performance.now()
  const known = parts.store.find(key, now)
  const filled: Filled<Rendered> = known
    ? { page: known }
    : await parts.store.fill(key, now, address.lasts, () => draw(parts, visit, address.url))
  if ('page' in filled) sendStored(filled.page, req, res)
  else if (filled.other.status === 200) return false
  else await answerOther(parts, visit, filled.other)
  return true
}

async function answerOther(parts: Parts, visit: Visit, { status, location }: Rendered): Promise<void> {
  if (status >= 400 || location === undefined) return answerError(parts, visit, status >= 400 ? status : 500)
  visit.res.writeHead(status, { Location: location, 'Cache-Control': 'no-store' }).end()
}

async function draw(parts: Parts, { id, isLarge }: Visit, url: string): Promise<Filled<Rendered>> {
  const rendered = await renderInside(parts.handle, url, insideHeaders(parts, id, isLarge))
  const thrown = parts.errors.take(id)
  const status = rendered.status === 500 && thrown ? thrown : rendered.status
  if (status !== 200 || !rendered.type.startsWith('text/html')) return { other: { ...rendered, status } }
  const html = scriptFree(rendered.body.toString())
  // A key that makes one form count once belongs to one reader: such a page is drawn anew for each.
  if (SINGLE_USE.test(html)) return { other: rendered }
  return { page: await layReady(html, parts.base) }
}

/** The headers of a request that no visitor made. */
export function insideHeaders({ settings }: Parts, id: string, isLarge: boolean): Record<string, string> {
  const { host, protocol } = new URL(settings.publicUrl)
  return {
    host,
    accept: 'text/html',
    'x-forwarded-proto': protocol.slice(0, -1),
    'x-forwarded-host': host,
    'x-request-id': id,
    ...(isLarge && { cookie: 'text=large' }),
  }
}
