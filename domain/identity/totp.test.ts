import { describe, expect, test } from 'vitest'
import { acceptedStep, newTotpSecret, totpCode, totpUri } from './totp.ts'

const RFC_SECRET = newTotpSecret(Buffer.from('12345678901234567890'))
const NOW = 1_700_000_010_000
const STEP = Math.floor(NOW / 30_000)

// RFC 6238, appendix B (SHA-1), the last six digits
test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('at second %i the code is %s', (second, code) => {
  expect(totpCode(RFC_SECRET, second * 1000)).toBe(code)
})

describe('a typed code', () => {
  test.each([
    [-2, null],
    [-1, STEP - 1],
    [0, STEP],
    [1, STEP + 1],
    [2, null],
  ])('made %i steps away is accepted as step %s', (late, step) => {
    expect(acceptedStep(RFC_SECRET, totpCode(RFC_SECRET, NOW + late * 30_000), NOW, 0)).toBe(step)
  })

  test('counts once, and no earlier one after it', () => {
    expect(acceptedStep(RFC_SECRET, totpCode(RFC_SECRET, NOW), NOW, STEP)).toBeNull()
    expect(acceptedStep(RFC_SECRET, totpCode(RFC_SECRET, NOW - 30_000), NOW, STEP)).toBeNull()
    expect(acceptedStep(RFC_SECRET, totpCode(RFC_SECRET, NOW + 30_000), NOW, STEP)).toBe(STEP + 1)
  })

  test('may be typed with spaces or in full-width digits', () => {
    const code = totpCode(RFC_SECRET, NOW)
    const wide = [...code].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('')
    expect(acceptedStep(RFC_SECRET, ` ${code.slice(0, 3)} ${code.slice(3)}`, NOW, 0)).toBe(STEP)
    expect(acceptedStep(RFC_SECRET, wide, NOW, 0)).toBe(STEP)
  })

  test.each(['', '12345', '1234567', 'abcdef', '000000000000'])('%j is never accepted', (typed) => {
    expect(acceptedStep(RFC_SECRET, typed, NOW, 0)).toBeNull()
  })
})

test('the address for the app names the hall, the login and the secret', () => {
  const uri = new URL(totpUri(RFC_SECRET, 'lin-yue', 'Openhall'))
  expect(uri.protocol).toBe('otpauth:')
  expect(decodeURIComponent(uri.pathname)).toContain('Openhall:lin-yue')
  expect(uri.searchParams.get('secret')).toBe(RFC_SECRET)
})
