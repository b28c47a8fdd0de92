import type { ServerResponse } from 'node:http'

type Done = (error?: Error | null) => void

/**
 * Holds an answer back until it is whole, where `isHeld` says so at its first byte; everything else streams through.
 * `started` runs once before the first byte of a streaming answer leaves, `whole` once with a held one: by then the
 * response writes as usual again.
 */
export type Holding = {
  isHeld(res: ServerResponse): boolean
  started(res: ServerResponse): void
  whole(body: Buffer): void
}

export function holdAnswer(res: ServerResponse, { isHeld, started, whole }: Holding): void {
  const { write, end, flushHeaders, writeHead } = res
  const original = { write, end, flushHeaders, writeHead }
  const parts: Buffer[] = []
  let held: boolean | undefined

  function holds(): boolean {
    if (held !== undefined) return held
    held = isHeld(res)
    if (!held) release(started)
    return held
  }

  function release(then: (res: ServerResponse) => void) {
    Object.assign(res, original)
    then(res)
  }

  res.writeHead = (status: number, ...rest: unknown[]) => {
    res.statusCode = status
    for (const [name, value] of headersIn(rest)) res.setHeader(name, value)
    return res
  }
  res.flushHeaders = () => {
    if (!holds()) res.flushHeaders()
  }
  res.write = (chunk: unknown, ...rest: unknown[]): boolean => {
    if (!holds()) return Reflect.apply(res.write, res, [chunk, ...rest])
    parts.push(bytesOf(chunk, rest[0]))
    const done = rest.find(isDone)
    if (done) queueMicrotask(done)
    return true
  }
  res.end = ((...given: unknown[]) => {
    if (!holds()) return Reflect.apply(res.end, res, given)
    const [chunk, encoding] = given
    if (chunk !== undefined && chunk !== null && !isDone(chunk)) parts.push(bytesOf(chunk, encoding))
    const done = given.find(isDone)
    if (done) res.once('finish', done)
    release(() => whole(Buffer.concat(parts)))
    return res
  }) as ServerResponse['end']
}

// Headers come after an optional reason, as an object or as names and values by turns.
function headersIn(rest: unknown[]): [string, string | number | string[]][] {
  const given = rest.at(-1)
  if (typeof given !== 'object' || given === null) return []
  if (!Array.isArray(given)) return Object.entries(given)
  return given.flatMap((name, at) => (at % 2 === 0 ? [[String(name), given[at + 1]]] : []))
}

function bytesOf(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk !== 'string') return Buffer.from(chunk as Uint8Array)
  return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
}

function isDone(value: unknown): value is Done {
  return typeof value === 'function'
}
