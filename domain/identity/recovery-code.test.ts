import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newRecoveryCodes, parseRecoveryCode, RECOVERY_RANDOM_BYTES } from './recovery-code.ts'

const random = fc.uint8Array({ minLength: RECOVERY_RANDOM_BYTES, maxLength: RECOVERY_RANDOM_BYTES })

test('ten codes, each readable again however it is typed', () => {
  fc.assert(
    fc.property(random, (bytes) => {
      const codes = newRecoveryCodes(bytes)
      expect(codes).toHaveLength(10)
      for (const code of codes) {
        const plain = code.replaceAll('-', '')
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
        expect(parseRecoveryCode(code)).toBe(plain)
        expect(parseRecoveryCode(` ${plain.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `)).toBe(
          plain,
        )
      }
    }),
  )
})

test('different chance gives different codes', () => {
  const bytes = Uint8Array.from({ length: RECOVERY_RANDOM_BYTES }, (_, i) => (i * 37) % 251)
  expect(new Set(newRecoveryCodes(bytes)).size).toBe(10)
})

test.each(['', '123456', '7K3M-9QXW-2HTU', '7K3M-9QXW-2HTP-1', '恢复码'])(
  '%j is no recovery code',
  (typed) => {
    expect(parseRecoveryCode(typed)).toBeNull()
  },
)
