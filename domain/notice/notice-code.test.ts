import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupedCode, newNoticeCode, parseNoticeCode } from './notice-code.ts'

test('is read however it is typed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (random) => {
      const code = newNoticeCode(random)
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
      for (const typed of [
        code,
        code.toLowerCase(),
        groupedCode(code),
        groupedCode(code).replaceAll(' ', '-'),
      ])
        expect(parseNoticeCode(typed)).toBe(code)
    }),
  )
})

test.each(['', 'K7M3', '<script>', '0'.repeat(5000), '不知道', '0000 0000 0000 0001'])(
  '%s is none',
  (typed) => {
    expect(parseNoticeCode(typed)).toBeNull()
  },
)
