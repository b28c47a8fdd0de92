import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keyringOf } from './keyring.ts'
import { testKeyring } from './test-keyring.ts'

const one = Buffer.alloc(32, 1)
const two = Buffer.alloc(32, 9)
const hash = Buffer.alloc(32, 2)

describe('sealing', () => {
  test('gives back every JSON value under its context', () => {
    const keys = testKeyring()
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, context) => {
        expect(JSON.stringify(keys.open(keys.seal(value, context), context))).toBe(JSON.stringify(value))
      }),
    )
  })

  test('opens nothing that was changed in any byte', () => {
    const keys = testKeyring()
    const sealed = keys.seal({ phone: '0000 5550 100' }, 'draft:1')
    for (let i = 0; i < sealed.length; i++) {
      const changed = Buffer.from(sealed)
      changed[i] = changed[i]! ^ 1
      expect(() => keys.open(changed, 'draft:1'), `byte ${i}`).toThrow()
    }
    expect(() => keys.open(sealed.subarray(0, sealed.length - 1), 'draft:1')).toThrow(
      expect.objectContaining({ code: 'seal-broken' }),
    )
    expect(() => keys.open(Buffer.alloc(0), 'draft:1')).toThrow(
      expect.objectContaining({ code: 'seal-broken' }),
    )
  })

  test('opens nothing under another context', () => {
    const keys = testKeyring()
    expect(() => keys.open(keys.seal('a', 'draft:1'), 'draft:2')).toThrow(
      expect.objectContaining({ code: 'seal-broken' }),
    )
  })

  test('never seals the same value to the same bytes', () => {
    const keys = testKeyring()
    const all = Array.from({ length: 2000 }, () => keys.seal('same', 'x').toString('hex'))
    expect(new Set(all).size).toBe(2000)
  })

  test('opens what older keys sealed and seals with the newest', () => {
    const before = keyringOf({ seal: new Map([[1, one]]), hash })
    const after = keyringOf({
      seal: new Map([
        [1, one],
        [2, two],
      ]),
      hash,
    })
    expect(after.open(before.seal('kept', 'x'), 'x')).toBe('kept')
    expect(() => before.open(after.seal('new', 'x'), 'x')).toThrow(
      expect.objectContaining({ code: 'seal-key-missing' }),
    )
  })
})

describe('hashes', () => {
  test('differ by purpose, by value and by key', () => {
    const keys = testKeyring()
    const others = keyringOf({ seal: new Map([[1, one]]), hash: two })
    const all = [keys.hash('a', 'x'), keys.hash('b', 'x'), keys.hash('a', 'y'), others.hash('a', 'x')]
    expect(new Set(all.map((bytes) => bytes.toString('hex'))).size).toBe(4)
    expect(keys.hash('a', 'x')).toEqual(testKeyring().hash('a', 'x'))
    expect(all[0]).toHaveLength(32)
  })

  test('tokens are 16 hexadecimal characters and the same however often they are asked', () => {
    const keys = testKeyring()
    const first = keys.token('水')
    for (let i = 0; i < 60_000; i++) keys.token(`word ${i}`)
    expect(first).toMatch(/^[0-9a-f]{16}$/)
    expect(keys.token('水')).toBe(first)
    expect(keys.token('火')).not.toBe(first)
  })
})
