import { expect, test } from 'vitest'
import { type ClockCell, clocksIn } from './clock-cells.ts'

const clock = (stopped: string, due: number): ClockCell => ({
  figure: 'clocks-ended',
  period: stopped,
  bucket: due,
  unitId: 'desk',
  service: 's',
  areaId: '',
  n: 1,
})

test.each([
  ['due and stopped in it', '2026-10', 202610, 1],
  ['due in it, stopped before', '2026-09', 202610, 1],
  ['due in it, stopped after', '2026-11', 202610, 1],
  ['stopped in it, due before', '2026-10', 202609, 1],
  ['stopped in it, due later', '2026-10', 202612, 1],
  ['stopped in it without a due end', '2026-10', 0, 1],
  ['due and stopped before', '2026-09', 202609, 0],
  ['due before, stopped after', '2026-11', 202609, 0],
  ['due after, stopped before', '2026-09', 202611, 0],
])('a clock %s', (_, stopped, due, n) => {
  expect(clocksIn([clock(stopped, due)], '2026-10', '2026-10')).toHaveLength(n)
})

test('of two months each clock counts once', () => {
  expect(clocksIn([clock('2026-10', 202609)], '2026-09', '2026-10')).toHaveLength(1)
})

test('case files count by the month they are counted in alone', () => {
  const files: ClockCell = { ...clock('2026-09', 0), figure: 'clock-files' }
  expect(clocksIn([files], '2026-10', '2026-10')).toEqual([])
  expect(clocksIn([files], '2026-09', '2026-09')).toHaveLength(1)
})
