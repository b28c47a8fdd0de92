import { expect, test } from 'vitest'
import { readMoment } from './read-moment.ts'
import { writeInstant } from './zone.ts'

test.each([
  ['2026-09-16T19:40:00+08:00', 'Asia/Shanghai', '2026-09-16T19:40:00+08:00'],
  ['2026-09-16T11:40Z', 'Asia/Shanghai', '2026-09-16T19:40:00+08:00'],
  ['2026-09-16T19:40', 'Asia/Shanghai', '2026-09-16T19:40:00+08:00'],
  ['2026-09-16 19:40:30', 'Asia/Shanghai', '2026-09-16T19:40:30+08:00'],
  [' 2026-09-16 ', 'Asia/Shanghai', '2026-09-16T00:00:00+08:00'],
  ['2026-07-01T09:00', 'Europe/Paris', '2026-07-01T09:00:00+02:00'],
  ['2026-03-29T02:30', 'Europe/Paris', '2026-03-29T03:30:00+02:00'],
])('%s in %s is %s', (text, zone, instant) => {
  expect(writeInstant(zone, readMoment(zone, text))).toBe(instant)
})

test.each(['', 'tomorrow', '2026-13-01', '2026-02-30T10:00', '2026-09-16T25:00', '10:00'])(
  '“%s” is no moment',
  (text) => {
    expect(() => readMoment('Asia/Shanghai', text)).toThrow(RangeError)
  },
)
