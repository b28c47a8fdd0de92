import { listClockCells, listCounts, type Slice } from '#db/queries/figure.ts'
import { listOverdueClocks } from '#db/queries/measure.ts'
import { clocksIn } from '#domain/measure/clock-cells.ts'
import type { Count } from '#domain/measure/counts.ts'
import { FIGURES } from '#domain/measure/figure.ts'
import type { Period } from '#domain/measure/manager-figures.ts'
import { monthNumber } from '#domain/measure/month.ts'
import type { Hall } from '../hall.ts'

/** Everything counted in a period: the roll-up, and the clocks still open past a due end that lies in it. */
export async function readCounts(hall: Hall, { from, to }: Period, slice: Slice = {}): Promise<Count[]> {
  const months = { from, to, first: monthNumber(from), last: monthNumber(to) }
  const [flows, cells, overdue] = await Promise.all([
    listCounts(hall.read, FIGURES, from, to, slice),
    listClockCells(hall.read, months, slice),
    listOverdueClocks(hall.read, { from, to, now: hall.now(), ...slice }),
  ])
  return [...flows, ...clocksIn(cells, from, to), ...overdue]
}
