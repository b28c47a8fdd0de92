import { expect, test } from 'vitest'
import { normalisePassword, type PasswordProblem, passwordProblem } from './password-policy.ts'

test.each<[string, PasswordProblem | null]>([
  ['', 'too-short'],
  ['short words', 'too-short'],
  ['三个和尚没水喝的故事', 'too-short'],
  ['三个和尚没水喝的故事很长', null],
  ['river stone paper lamp', null],
  ['Jq7-rho2-Wm4x', null],
  ['aaaaaaaaaaaaaaaa', 'too-simple'],
  ['abababababab', 'too-simple'],
  ['1234567890123', 'too-simple'],
  ['password1234', 'too-simple'],
  ['PassWord-2026', 'too-simple'],
  ['qwertyuiop123', 'too-simple'],
  ['lin-yue is my name', 'like-login'],
  ['x'.repeat(201), 'too-long'],
])('%j: %s', (password, problem) => {
  expect(passwordProblem(password, 'lin-yue')).toBe(problem)
})

test('full-width typing gives the same password', () => {
  expect(normalisePassword('ｒｉｖｅｒ１２３')).toBe('river123')
})
