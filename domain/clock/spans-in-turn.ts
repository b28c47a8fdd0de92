import type { ClockSpan } from './rule.ts'

/**
 * The spans that a clock runs through, one after the other: its period with all extensions of its own unit, then those
 * of each other unit in the order in which the first of them was granted.
 */
export function spansInTurn(period: ClockSpan, extensions: readonly ClockSpan[]): ClockSpan[] {
  const spans = new Map([[period.unit, period.count]])
  for (const { unit, count } of extensions) spans.set(unit, (spans.get(unit) ?? 0) + count)
  return Array.from(spans, ([unit, count]) => ({ unit, count }))
}
