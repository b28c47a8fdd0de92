import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Coding = 'br' | 'gzip' | 'identity'

const MEMO_SIZE = 200
const SMALLEST = 512

const memo = new Map<string, Coding>()
const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/** The best coding that a client accepts. Browsers send one of a few headers, so answers are kept. */
export function codingFor(acceptEncoding: string | string[] | undefined): Coding {
  if (acceptEncoding === undefined) return 'identity'
  const header = String(acceptEncoding)
  const known = memo.get(header)
  if (known) return known
  const found = chooseCoding(header)
  if (memo.size < MEMO_SIZE && header.length < 100) memo.set(header, found)
  return found
}

/** Codes a body; `effort` is brotli's quality from 0 to 11. */
export async function encode(body: Buffer, coding: Coding, effort: number): Promise<Buffer> {
  if (coding === 'identity') return body
  if (coding === 'gzip') return toGzip(body, { level: Math.min(effort, 9) })
  return toBrotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: effort,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  })
}

/** Whether coding a body of this size and type is worth it. */
export function isWorthCoding(type: string, bytes: number): boolean {
  return (
    bytes >= SMALLEST && /^(?:text\/|application\/(?:json|javascript|xml|ld\+json)|image\/svg)/.test(type)
  )
}

function chooseCoding(header: string): Coding {
  const accepted = header
    .toLowerCase()
    .split(',')
    .filter((part) => !/;\s*q=0(?:\.0*)?\s*$/.test(part))
  const names = new Set(accepted.map((part) => part.split(';', 1)[0]?.trim()))
  if (names.has('br')) return 'br'
  return names.has('gzip') || names.has('x-gzip') ? 'gzip' : 'identity'
}
