import { expect, test } from 'vitest'
import { ownStaffPath } from './own-path.ts'

test.each([
  '/staff',
  '/staff/cases/HM-26-7K3M9Q',
  '/staff?view=mine&after=a%2Cb',
  '/manage',
  '/manage/units?month=2026-11',
])('%s is one of ours', (path) => {
  expect(ownStaffPath(path)).toBe(path)
})

test.each([
  undefined,
  '',
  '/',
  '/en/services',
  '/staffing',
  '//evil.example/staff',
  '/staff//evil.example',
  '/staff/../en',
  '/staff/./x',
  'https://evil.example/staff',
  '/\\evil.example',
  '/staff\\evil',
  '/staff?x=\r\nSet-Cookie: a=b',
  '/staff#x',
  '/staff/sign-in',
  '/staff/sign-in/code',
  '/staff/sign-out',
  '/staff/enrol',
  `/staff/${'x'.repeat(500)}`,
])('%j is not', (path) => {
  expect(ownStaffPath(path)).toBeNull()
})
