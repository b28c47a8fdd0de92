import { expect, test } from 'vitest'
import type { ClockState } from './read-clock.ts'
import { clockTone, tickStrip } from './tick-strip.ts'

test.each<[ClockState, number, number, string, string]>([
  ['running', 0, 15, 'llllllllllllllll', 'ok'],
  ['running', 4, 15, 'uuuullllllllllll', 'ok'],
  ['running', 1, 90, 'ulllllllllllllll', 'ok'],
  ['running', 89, 90, 'nnnnnnnnnnnnnnnl', 'near'],
  ['running', 15, 15, 'nnnnnnnnnnnnnnnn', 'near'],
  ['paused', 5, 15, 'uuuuupppllllllll', 'rest'],
  ['missed', 18, 15, 'LLLLLLLLLLLLLLLL', 'late'],
  ['met', 15, 15, 'uuuuuuuuuuuuuuuu', 'ok'],
  ['met', 6, 15, 'uuuuuullllllllll', 'ok'],
])('%s with %i of %i', (state, counted, total, expected, tone) => {
  const reading = { state, counted, total, left: Math.max(0, total - counted), provisional: false }
  const ticks = tickStrip(reading).map((tick) => (tick === 'late' ? 'L' : tick.charAt(0)))
  expect(ticks.join('')).toBe(expected)
  expect(clockTone(reading)).toBe(tone)
})

test.each<[ClockState, string]>([
  ['running', 'uuuummmmmmmmmmmm'],
  ['paused', 'uuuupppmmmmmmmmm'],
  ['met', 'uuuullllllllllll'],
])('a date that may change shows in what is left of a clock that is %s', (state, expected) => {
  const ticks = tickStrip({ state, counted: 4, total: 15, left: 11, provisional: true })
  expect(ticks.map((tick) => tick.charAt(0)).join('')).toBe(expected)
})
