import type { Count } from './counts.ts'
import type { FigureCell } from './figure.ts'
import { monthNumber } from './month.ts'

/** Cells of `clocks-ended`, `clocks-kept` and `clock-files` as the roll-up holds them. */
export type ClockCell = FigureCell & { readonly n: number }

/**
 * The clocks that belong to a period of months: those whose due end fell in it or that stopped in it, each once.
 * @param from first month `YYYY-MM`, `to` the last
 */
export function clocksIn(cells: readonly ClockCell[], from: string, to: string): Count[] {
  const [first, last] = [monthNumber(from), monthNumber(to)]
  return cells
    .filter(({ figure, period, bucket }) => {
      const hasStopped = period >= from && period <= to
      return hasStopped || (figure !== 'clock-files' && bucket >= first && bucket <= last)
    })
    .map(({ figure, unitId, service, areaId, n }) => ({ figure, unitId, service, areaId, bucket: 0, n }))
}
