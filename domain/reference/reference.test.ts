import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newAccessCode, parseAccessCode } from './access-code.ts'
import { newReference, parseReference } from './reference.ts'

const bytes = (n: number) => fc.uint8Array({ minLength: n, maxLength: n })

describe('reference', () => {
  it('reads what it wrote, however it is typed', () => {
    fc.assert(
      fc.property(bytes(4), fc.integer({ min: 2024, max: 2099 }), (random, year) => {
        const reference = newReference('HM', year, random)
        expect(reference).toMatch(/^HM-\d\d-[0-9A-HJKMNP-TV-Z]{6}$/)
        const fullWidth = reference.replace(/[0-9A-Z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
        for (const typed of [
          reference,
          reference.toLowerCase(),
          reference.replaceAll('-', ' '),
          reference.slice(3),
          fullWidth,
        ])
          expect(parseReference(typed, 'HM')).toBe(reference)
        expect(parseReference(reference.replaceAll('0', 'o').replaceAll('1', 'l'), 'HM')).toBe(reference)
      }),
    )
  })

  it('sees every wrong character and every swap of neighbours', () => {
    const reference = newReference('HM', 2026, new Uint8Array([7, 99, 201, 34]))
    for (let i = 6; i < reference.length; i++) {
      for (const wrong of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        if (wrong === reference[i]) continue
        expect(parseReference(reference.slice(0, i) + wrong + reference.slice(i + 1), 'HM')).toBeNull()
      }
      const swapped = reference.slice(0, i - 1) + reference[i] + reference[i - 1] + reference.slice(i + 1)
      if (i > 6 && swapped !== reference) expect(parseReference(swapped, 'HM')).toBeNull()
    }
  })

  it.each(['', 'HM', 'HM-26-', '<script>', 'HM-26-AAAAAAA', '0'.repeat(10_000), '低保'])(
    '%s is none',
    (typed) => {
      expect(parseReference(typed, 'HM')).toBeNull()
    },
  )
})

describe('access code', () => {
  it('reads what it wrote, however it is typed', () => {
    fc.assert(
      fc.property(bytes(12), (random) => {
        const code = newAccessCode(random)
        const plain = code.replaceAll(' ', '')
        expect(code).toMatch(/^(\S{4} ){4}\S{4}$/)
        for (const typed of [
          code,
          plain.toLowerCase(),
          code.replaceAll(' ', '-'),
          `  ${code} `,
          code.replaceAll('1', 'I').replaceAll('0', 'O'),
        ])
          expect(parseAccessCode(typed)).toBe(plain)
      }),
    )
  })

  it('refuses a code with one wrong character', () => {
    const code = newAccessCode(new Uint8Array(12).fill(77)).replaceAll(' ', '')
    const wrong = code[3] === 'A' ? 'B' : 'A'
    expect(parseAccessCode(code.slice(0, 3) + wrong + code.slice(4))).toBeNull()
  })
})
