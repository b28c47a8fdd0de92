import { expect, test } from 'vitest'
import { cn, la } from '#domain/clock/testing/calendars.ts'
import { readInstant } from '#domain/clock/zone.ts'
import { calendarDays, workingDays } from './duration.ts'

const at = (local: string, offset = '+08:00') => readInstant(`${local}:00${offset}`)

test.each([
  ['the same minute', '2026-10-12T10:00', '2026-10-12T10:00', 0, 0],
  ['a minute', '2026-10-12T10:00', '2026-10-12T10:01', 1, 1],
  ['exactly a day', '2026-10-12T10:00', '2026-10-13T10:00', 1, 1],
  ['a day and a minute', '2026-10-12T10:00', '2026-10-13T10:01', 2, 2],
  ['over a weekend', '2026-10-16T16:00', '2026-10-19T10:00', 3, 1],
  ['a weekend only', '2026-10-17T09:00', '2026-10-18T18:00', 2, 0],
  ['over National Day week with two make-up days', '2026-09-30T12:00', '2026-10-12T12:00', 12, 4],
])('%s', (_, from, to, days, working) => {
  const span = { from: at(from), to: at(to) }
  expect(calendarDays(span)).toBe(days)
  expect(workingDays(cn, span)).toBe(working)
})

test('pauses are left out as far as they lie within', () => {
  const span = { from: at('2026-10-12T10:00'), to: at('2026-10-22T10:00') }
  const pauses = [
    { from: at('2026-10-13T10:00'), to: at('2026-10-19T10:00') },
    { from: at('2026-10-21T10:00'), to: at('2026-10-30T10:00') },
  ]
  expect(calendarDays(span, pauses)).toBe(3)
  expect(workingDays(cn, span, pauses)).toBe(3)
})

test('a night on which the clocks change is still two days by ceiling', () => {
  const span = { from: at('2026-10-30T12:00', '-07:00'), to: at('2026-11-02T12:00', '-08:00') }
  expect(calendarDays(span)).toBe(4)
  expect(workingDays(la, span)).toBe(1)
})
