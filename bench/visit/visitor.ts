import { type IncomingMessage, request } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'

export type Page = {
  readonly status: number
  readonly location: string | undefined
  readonly html: string
  readonly bytes: number
}

/**
 * A browser as far as a bench needs one: it keeps cookies, follows redirects after a post, fetches each style sheet once,
 * takes brotli, and counts the bytes of all bodies as they came over the wire.
 */
export class Visitor {
  readonly #port: number
  readonly #cookies = new Map<string, string>()
  readonly #fetched = new Set<string>()
  bytes = 0

  constructor(port: number) {
    this.#port = port
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** Opens a page and what it needs. */
  async open(path: string): Promise<Page> {
    const page = await this.#send('GET', path)
    if (page.status !== 200) throw new Error(`GET ${path} was answered with ${page.status}`)
    for (const [, sheet] of page.html.matchAll(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g))
      await this.#fetchOnce(sheet!)
    for (const [, sheet] of page.html.matchAll(/<link[^>]*href="([^"]+)"[^>]*rel="stylesheet"/g))
      await this.#fetchOnce(sheet!)
    for (const [, script] of page.html.matchAll(/<script[^>]*src="([^"]+)"/g)) await this.#fetchOnce(script!)
    return page
  }

  /** Sends a form and gives the address it leads to. */
  async post(path: string, fields: Readonly<Record<string, string>>): Promise<string> {
    const body = new URLSearchParams(fields).toString()
    this.bytes += body.length
    const { status, location } = await this.#send('POST', path, body)
    if (status !== 303 || location === undefined) throw new Error(`POST ${path} was answered with ${status}`)
    return location
  }

  async #fetchOnce(path: string): Promise<void> {
    if (this.#fetched.has(path)) return
    this.#fetched.add(path)
    await this.#send('GET', path)
  }

  async #send(method: 'GET' | 'POST', path: string, body = ''): Promise<Page> {
    const res = await answerTo(this.#port, method, path, this.cookie, body)
    for (const line of res.headers['set-cookie'] ?? []) this.#keep(line)
    const coded = await bytesOf(res)
    this.bytes += coded.length
    const plain = res.headers['content-encoding'] === 'br' ? brotliDecompressSync(coded) : coded
    const { location } = res.headers
    return { status: res.statusCode ?? 0, location, html: plain.toString(), bytes: coded.length }
  }

  #keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (value === '') this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }
}

function answerTo(
  port: number,
  method: string,
  path: string,
  cookie: string,
  body: string,
): Promise<IncomingMessage> {
  const headers = {
    'accept-encoding': 'gzip, deflate, br',
    ...(cookie && { cookie }),
    ...(method === 'POST' && {
      origin: `http://127.0.0.1:${port}`,
      'content-type': 'application/x-www-form-urlencoded',
    }),
  }
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', method, path, headers }, resolve).on('error', reject).end(body)
  })
}

async function bytesOf(res: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of res) parts.push(part)
  return Buffer.concat(parts)
}
