import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

/** Next's handler, as its documented custom server gives it. */
export type FrameworkHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>

export type Rendered = { status: number; location: string | undefined; type: string; body: Buffer }

/**
 * Asks the framework for a page without a client behind it. What comes back depends on address and headers given here
 * and on nothing that a visitor sent, so it may be shown to anybody.
 */
export async function renderInside(
  handle: FrameworkHandler,
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<Rendered> {
  const req = insideRequest('GET', url, headers)
  const res = new ServerResponse(req)
  const body = bodyOf(res)
  await handle(req, res)
  return {
    status: res.statusCode,
    type: String(res.getHeader('content-type') ?? ''),
    location: res.getHeader('location')?.toString(),
    body: await body,
  }
}

/** A request whose body is known already. It keeps the socket of the one it stands for. */
export function insideRequest(
  method: string,
  url: string,
  headers: IncomingMessage['headers'],
  body?: Buffer,
  socket = new Socket(),
): IncomingMessage {
  const req = new IncomingMessage(socket)
  req.method = method
  req.url = url
  req.headers = headers
  req.httpVersion = '1.1'
  req.httpVersionMajor = 1
  req.httpVersionMinor = 1
  if (body && body.length > 0) req.push(body)
  req.push(null)
  req.complete = true
  return req
}

function bodyOf(res: ServerResponse): Promise<Buffer> {
  const parts: Buffer[] = []
  return new Promise((resolve) => {
    res.flushHeaders = () => {}
    res.write = (chunk: string | Uint8Array) => {
      parts.push(Buffer.from(chunk as Uint8Array))
      return true
    }
    res.end = ((chunk?: unknown) => {
      if (typeof chunk === 'string' || chunk instanceof Uint8Array)
        parts.push(Buffer.from(chunk as Uint8Array))
      resolve(Buffer.concat(parts))
      process.nextTick(() => {
        res.emit('finish')
        res.emit('close')
      })
      return res
    }) as ServerResponse['end']
  })
}
