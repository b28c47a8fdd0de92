import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { type Coding, codingFor, encode, isWorthCoding } from './coding.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
}
const BEST = 11
const IMMUTABLE = 'public, max-age=31536000, immutable'
const CHECKED = 'public, max-age=600'

type Header = readonly [name: string, value: string]
type Found = { readonly file: string; readonly cacheControl: string }
type Ready = {
  readonly etag: string
  readonly type: string
  readonly bodies: Readonly<Record<Coding, Buffer>>
}

export type StaticFiles = {
  has(path: string): boolean
  /** Sends a file of the build or of `public/`, from memory after the first time. */
  send(path: string, req: IncomingMessage, res: ServerResponse): Promise<void>
}

/** Only files that are there at the start are ever sent, so no address can reach outside. */
export function openStaticFiles(buildDir: string, publicDir: string, base: readonly Header[]): StaticFiles {
  const files = new Map<string, Found>([
    ...filesOf(join(buildDir, 'static'), '/_next/static', IMMUTABLE),
    ...filesOf(publicDir, '', CHECKED),
  ])
  const ready = new Map<string, Promise<Ready>>()
  return {
    has: (path) => files.has(path),
    async send(path, req, res) {
      const found = files.get(path)
      if (!found) throw new Error('not a static file')
      const known = ready.get(path) ?? layReady(found.file)
      ready.set(path, known)
      sendReady(await known, [...base, ['Cache-Control', found.cacheControl]], req, res)
    },
  }
}

function filesOf(dir: string, prefix: string, cacheControl: string): [string, Found][] {
  return list(dir).map((name) => [
    `${prefix}/${encodeURI(name.replaceAll('\\', '/'))}`,
    { file: join(dir, name), cacheControl },
  ])
}

function list(dir: string): string[] {
  try {
    const entries = readdirSync(dir, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
  } catch {
    return []
  }
}

async function layReady(file: string): Promise<Ready> {
  const body = await readFile(file)
  const type = TYPES[extname(file)] ?? 'application/octet-stream'
  const codes = isWorthCoding(type, body.length)
  return {
    etag: createHash('sha256').update(body).digest('base64url').slice(0, 20),
    type,
    bodies: {
      identity: body,
      gzip: codes ? await encode(body, 'gzip', BEST) : body,
      br: codes ? await encode(body, 'br', BEST) : body,
    },
  }
}

function sendReady(
  { etag, type, bodies }: Ready,
  headers: Header[],
  req: IncomingMessage,
  res: ServerResponse,
): void {
  const coding = codingFor(req.headers['accept-encoding'])
  const body = bodies[coding]
  const tag = `"${etag}-${coding}"`
  for (const [name, value] of headers) res.setHeader(name, value)
  res.setHeader('ETag', tag)
  res.setHeader('Vary', 'Accept-Encoding')
  if (req.headers['if-none-match'] === tag) {
    res.writeHead(304).end()
    return
  }
  if (body !== bodies.identity) res.setHeader('Content-Encoding', coding)
  res.writeHead(200, { 'Content-Type': type, 'Content-Length': body.length }).end(body)
}
