import { describe, expect, test } from 'vitest'
import { isQuiet } from './quiet-hours.ts'

const night = { zone: 'Asia/Shanghai', quietHours: { from: '21:00', to: '08:00' } }
const noon = { zone: 'Asia/Shanghai', quietHours: { from: '12:00', to: '13:30' } }

describe('quiet hours', () => {
  test.each([
    [night, '2026-10-23T20:59:59+08:00', false],
    [night, '2026-10-23T21:00:00+08:00', true],
    [night, '2026-10-24T00:00:00+08:00', true],
    [night, '2026-10-24T07:59:59+08:00', true],
    [night, '2026-10-24T08:00:00+08:00', false],
    [noon, '2026-10-23T11:59:00+08:00', false],
    [noon, '2026-10-23T12:00:00+08:00', true],
    [noon, '2026-10-23T13:30:00+08:00', false],
  ])('%o at %s: %s', (settings, at, expected) => {
    expect(isQuiet(settings, Date.parse(at))).toBe(expected)
  })
})
