import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { codingFor, encode, isWorthCoding } from './coding.ts'

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['BR', 'br'],
  ['identity', 'identity'],
  ['gzip;q=0', 'identity'],
])('Accept-Encoding “%s” gets %s', (header, coding) => {
  expect(codingFor(header)).toBe(coding)
})

test('a coded body reads the same', async () => {
  const body = Buffer.from('和鸣区 '.repeat(500))
  expect(gunzipSync(await encode(body, 'gzip', 4))).toEqual(body)
  expect(brotliDecompressSync(await encode(body, 'br', 11))).toEqual(body)
})

test.each([
  ['text/html; charset=utf-8', 600, true],
  ['text/html; charset=utf-8', 100, false],
  ['image/png', 6000, false],
  ['image/svg+xml', 6000, true],
])('%s of %i bytes is worth coding: %s', (type, bytes, expected) => {
  expect(isWorthCoding(type, bytes)).toBe(expected)
})
