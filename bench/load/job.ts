/** What the load process is asked to do: send each request once, or one again and again for so many seconds. */
export type Job = {
  readonly port: number
  readonly clients: number
  readonly expected: number
} & ({ readonly requests: readonly string[] } | { readonly request: string; readonly seconds: number })

/** What it measured; milliseconds. */
export type Load = { readonly perSecond: number; readonly p50: number; readonly p95: number }

export type Reply = { readonly load: Load } | { readonly failure: string }

const END = '\r\n'

/** A request as it goes over the wire. */
export function writeRequest(
  port: number,
  method: 'GET' | 'POST',
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body = '',
): string {
  const all = {
    host: `127.0.0.1:${port}`,
    'accept-encoding': 'gzip, deflate, br',
    ...headers,
    ...lengthOf(method, body),
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return [`${method} ${path} HTTP/1.1`, ...lines, '', body].join(END)
}

function lengthOf(method: string, body: string): Record<string, string> {
  if (method === 'GET') return {}
  return {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(Buffer.byteLength(body)),
  }
}
