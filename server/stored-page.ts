import { createHash } from 'node:crypto'
import { type Coding, encode } from './coding.ts'
import { PUBLIC_POLICY } from './security-headers.ts'

const EFFORT = 9
const TYPE = 'text/html; charset=utf-8'

/** One coding of a page, with everything that its answers say laid ready. */
export type Variant = {
  readonly etag: string
  readonly body: Buffer
  /** Names and values by turns, as `writeHead` takes them. */
  readonly head: string[]
  readonly unchanged: string[]
}

export type StoredPage = Readonly<Record<Coding, Variant>> & { readonly bytes: number }

/** Lays a public page ready in three codings. `base` are the headers of every answer. */
export async function layReady(
  html: string,
  base: readonly (readonly [string, string])[],
): Promise<StoredPage> {
  const body = Buffer.from(html)
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 20)
  const [br, gzip] = await Promise.all([encode(body, 'br', EFFORT), encode(body, 'gzip', EFFORT)])
  const shared = [
    ...base.flat(),
    ...['Content-Security-Policy', PUBLIC_POLICY],
    ...['Cache-Control', 'public, no-cache', 'Vary', 'Accept-Encoding, Cookie'],
  ]
  return {
    identity: variant(body, 'identity', hash, shared),
    gzip: variant(gzip, 'gzip', hash, shared),
    br: variant(br, 'br', hash, shared),
    bytes: body.length + gzip.length + br.length,
  }
}

function variant(body: Buffer, coding: Coding, hash: string, shared: string[]): Variant {
  const etag = `"${hash}-${coding}"`
  const encoding = coding === 'identity' ? [] : ['Content-Encoding', coding]
  return {
    etag,
    body,
    head: ['Content-Type', TYPE, 'Content-Length', String(body.length), ...encoding, 'ETag', etag, ...shared],
    unchanged: ['ETag', etag, ...shared],
  }
}
