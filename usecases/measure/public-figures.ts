import { firstFigureMonth, listClockCells, listOpenCounts, listSealedYears } from '#db/queries/figure.ts'
import { listOverdueClocks, listOverdueFiles } from '#db/queries/measure.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import { dayAt } from '#domain/clock/zone.ts'
import { clocksIn } from '#domain/measure/clock-cells.ts'
import type { Count } from '#domain/measure/counts.ts'
import { MEASURE_IDS } from '#domain/measure/measure.ts'
import { monthAfter, monthAt, monthNumber, monthsFrom } from '#domain/measure/month.ts'
import type { PublicFigures } from '#domain/measure/public-figures.ts'
import { release } from '#domain/measure/release.ts'
import { publicStandingOf, type StandingNow } from '#domain/measure/standing.ts'
import { FEWEST } from '#domain/measure/suppress.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Town } from '#domain/town/town.ts'
import type { Hall } from '../hall.ts'
import { currentTown } from '../town/current-town.ts'
import { lineServices } from './line-services.ts'
import { readCounts } from './read-counts.ts'

/** Months of the trend, the one asked for the last. */
const TREND = 12

/** The figures of a month as the public sees them; of the last one that has ended where none is asked for. Throws `not-found`. */
export async function publicFigures(
  hall: Hall,
  asked: { month?: string | undefined } = {},
): Promise<PublicFigures> {
  const town = await currentTown(hall)
  const months = await publicMonths(hall, town)
  const month = asked.month ?? months[0]!
  if (!months.includes(month)) throw new Refusal('not-found')
  const isLine = await lineTest(hall, town)
  const counts = await readCounts(hall, { from: month, to: month })
  return {
    town,
    month,
    months,
    asOf: hall.now(),
    measures: releaseAll(counts, isLine),
    trend: await trendUpTo(hall, month, months.at(-1)!, isLine),
    now: await standingNow(hall, town, isLine),
    sealedYears: await sealedYears(hall, town),
  }
}

/** Months that have ended since the first filing, the newest first; the last ended one in an empty hall. */
export async function publicMonths(hall: Hall, town: Town): Promise<string[]> {
  const last = monthAfter(monthAt(town.settings.zone, hall.now()), -1)
  const first = (await firstFigureMonth(hall.read)) ?? last
  return first > last ? [last] : monthsFrom(first, last).reverse()
}

/** Whether every case file of a service is public one by one. */
export async function lineTest(hall: Hall, town: Town): Promise<(service: string) => boolean> {
  const services = await lineServices(hall, town)
  return (service) => services.has(service)
}

export function releaseAll(
  counts: readonly Count[],
  isLine: (service: string) => boolean,
): PublicFigures['measures'] {
  return Object.fromEntries(
    MEASURE_IDS.map((id) => [id, release(id, counts, isLine)]),
  ) as PublicFigures['measures']
}

async function trendUpTo(hall: Hall, month: string, first: string, isLine: (service: string) => boolean) {
  const from = [monthAfter(month, 1 - TREND), first].sort().at(-1)!
  const cells = await listClockCells(hall.read, {
    from,
    to: month,
    first: monthNumber(from),
    last: monthNumber(month),
  })
  const overdue = await listOverdueClocks(hall.read, { from, to: month, now: hall.now() })
  return monthsFrom(from, month).map((one) => {
    const counts = [...clocksIn(cells, one, one), ...overdue.filter((count) => count.month === one)]
    return { month: one, onTime: release('on-time', counts, isLine) }
  })
}

async function standingNow(
  hall: Hall,
  town: Town,
  isLine: (service: string) => boolean,
): Promise<StandingNow> {
  const [open, overdue] = await Promise.all([
    listOpenCounts(hall.read),
    listOverdueFiles(hall.read, hall.now()),
  ])
  return publicStandingOf(open, overdue, dateOf(dayAt(town.settings.zone, hall.now())), isLine)
}

async function sealedYears(hall: Hall, town: Town) {
  const thisYear = dateOf(dayAt(town.settings.zone, hall.now())).slice(0, 4)
  return (await listSealedYears(hall.read))
    .filter(({ year, n }) => year < thisYear && n >= FEWEST)
    .sort((a, b) => (a.year < b.year ? 1 : -1))
}
