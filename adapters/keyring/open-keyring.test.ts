import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openKeyring } from './open-keyring.ts'

let root: string
let dataDir: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'keyring-'))
  dataDir = join(root, 'data')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

test('the first start makes private keys and leaves nothing else behind', () => {
  openKeyring(dataDir)
  expect(readdirSync(dataDir).sort()).toEqual(['keys', 'keys.json'])
  expect(readdirSync(join(dataDir, 'keys')).sort()).toEqual(['hash.key', 'seal-1.key'])
  expect(statSync(join(dataDir, 'keys')).mode & 0o777).toBe(0o700)
  for (const path of ['keys/hash.key', 'keys/seal-1.key', 'keys.json'])
    expect(statSync(join(dataDir, path)).mode & 0o777).toBe(0o600)
})

test('a keyring opened again opens what was sealed and hashes alike', () => {
  const first = openKeyring(dataDir)
  const sealed = first.seal({ a: 1 }, 'x')
  const second = openKeyring(dataDir, true)
  expect(second.open(sealed, 'x')).toEqual({ a: 1 })
  expect(second.hash('a', 'b')).toEqual(first.hash('a', 'b'))
  expect(second.nextAuthSecret).toBe(first.nextAuthSecret)
})

test('two data folders have different keys', () => {
  expect(openKeyring(dataDir).nextAuthSecret).not.toBe(openKeyring(join(root, 'other')).nextAuthSecret)
})

test.each(['keys', 'keys/hash.key', 'keys/seal-1.key'])(
  'a lost %s stops the start and makes nothing',
  (lost) => {
    openKeyring(dataDir)
    rmSync(join(dataDir, lost), { recursive: true })
    expect(() => openKeyring(dataDir)).toThrow(/Missing in .*keys: (hash|seal-1)\.key.*Restore the folder/)
    expect(() => statSync(join(dataDir, lost))).toThrow()
  },
)

test('a database with data and a new data folder stop the start', () => {
  expect(() => openKeyring(dataDir, true)).toThrow(/Missing in .*all keys/)
  expect(() => statSync(join(dataDir, 'keys'))).toThrow()
})

test('an exchanged key and a damaged one stop the start', () => {
  openKeyring(dataDir)
  const path = join(dataDir, 'keys', 'seal-1.key')
  writeFileSync(path, `${'0'.repeat(64)}\n`)
  expect(() => openKeyring(dataDir)).toThrow(/not the key/)
  writeFileSync(path, 'half')
  expect(() => openKeyring(dataDir)).toThrow(/damaged/)
})

test('a further sealing key seals from then on, and losing it later stops the start', () => {
  const before = openKeyring(dataDir).seal('old', 'x')
  const path = join(dataDir, 'keys', 'seal-2.key')
  writeFileSync(path, `${'ab'.repeat(32)}\n`)
  const keys = openKeyring(dataDir)
  expect(keys.open(before, 'x')).toBe('old')
  expect(keys.seal('new', 'x').readUInt32BE(1)).toBe(2)
  rmSync(path)
  expect(() => openKeyring(dataDir)).toThrow(/seal-2\.key/)
})

test('a crash between the keys and their marks is mended by the next start', () => {
  openKeyring(dataDir)
  const marks = readFileSync(join(dataDir, 'keys.json'), 'utf8')
  rmSync(join(dataDir, 'keys.json'))
  openKeyring(dataDir)
  expect(readFileSync(join(dataDir, 'keys.json'), 'utf8')).toBe(marks)
})
