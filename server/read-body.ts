import type { IncomingMessage } from 'node:http'

export const MOST_FORM_BYTES = 1024 * 1024
export const MOST_UPLOAD_BYTES = 64 * 1024 * 1024

const DRAIN_BYTES = 16 * 1024 * 1024
const DRAIN_MS = 3000

export type Body = { ok: true; body: Buffer } | { ok: false; status: 400 | 413 }

/** Whether a body goes to its handler as it comes in; handlers count uploads themselves. */
export function isUpload(req: IncomingMessage): boolean {
  return (req.headers['content-type'] ?? '').toLowerCase().startsWith('multipart/')
}

/** The length that a request announces; `NaN` where it announces none. */
export function announcedBytes(req: IncomingMessage): number {
  return Number(req.headers['content-length'] ?? Number.NaN)
}

/** Reads a body of at most 1 MiB; a form must be well-formed URL encoding of UTF-8. */
export async function readBody(req: IncomingMessage): Promise<Body> {
  if (announcedBytes(req) > MOST_FORM_BYTES) return tooLarge(req)
  const body = await wholeBody(req)
  if (body === 'too-large') return tooLarge(req)
  if (body === 'broken-off' || (isForm(req) && !isWellFormed(body))) return { ok: false, status: 400 }
  return { ok: true, body }
}

/** By its events: an iterator over a request costs more than everything else that is done with a form here. */
function wholeBody(req: IncomingMessage): Promise<Buffer | 'too-large' | 'broken-off'> {
  return new Promise((resolve) => {
    const parts: Buffer[] = []
    let bytes = 0
    const settle = (body: Buffer | 'too-large' | 'broken-off') => {
      req.off('data', take).off('end', end).off('close', breakOff)
      resolve(body)
    }
    const take = (part: Buffer) => {
      bytes += part.length
      parts.push(part)
      if (bytes > MOST_FORM_BYTES) settle('too-large')
    }
    const end = () => settle(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts))
    const breakOff = () => settle('broken-off')
    req.on('data', take).on('end', end).on('close', breakOff).on('error', breakOff)
  })
}

/** Takes in some of what still comes, because a browser shows an answer only after it has sent everything. */
export async function tooLarge(req: IncomingMessage): Promise<{ ok: false; status: 413 }> {
  await new Promise<void>((resolve) => {
    let left = DRAIN_BYTES
    const done = () => {
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(done, DRAIN_MS)
    req.on('data', (part: Buffer) => {
      left -= part.length
      if (left <= 0) done()
    })
    req.once('end', done)
    req.once('close', done)
    req.resume()
  })
  return { ok: false, status: 413 }
}

function isForm(req: IncomingMessage): boolean {
  return (req.headers['content-type'] ?? '').toLowerCase().startsWith('application/x-www-form-urlencoded')
}

function isWellFormed(body: Buffer): boolean {
  const text = body.toString('latin1')
  if (/[^\x21-\x7e]/.test(text)) return false
  if (!text.includes('%')) return true
  try {
    return !decodeURIComponent(text).includes('\0')
  } catch {
    return false
  }
}
