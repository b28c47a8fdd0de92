import { dayOf } from '../clock/local-day.ts'
import { AGE_BANDS, type AgeBand, bandOf } from './backlog.ts'
import { toNearestFive } from './suppress.ts'

/** Open case files received on one day. */
export type OpenOnDay = {
  readonly day: string
  readonly unitId: string
  readonly service: string
  readonly n: number
}
/** Open case files past their nearest due end. */
export type Overdue = { readonly unitId: string; readonly service: string; readonly n: number }

/** How many are open and late now, and how long the open ones have waited. */
export type StandingNow = {
  readonly open: number
  readonly overdue: number
  readonly byAge: readonly { readonly band: AgeBand; readonly n: number }[]
  readonly byUnit: ReadonlyMap<string, { readonly open: number; readonly overdue: number }>
  /** Some of the numbers stand for people who are not public one by one, and are only near the truth. */
  readonly isNear: boolean
}

type Stock = { key: string; service: string; n: number }

/** Exact numbers, for staff. */
export function standingOf(
  open: readonly OpenOnDay[],
  overdue: readonly Overdue[],
  today: string,
): StandingNow {
  return standing(open, overdue, today, () => true)
}

/**
 * The same for the public: those that are not public one by one to the nearest five in every cell, since two looks on
 * two days would tell them apart. Sums are those of the cells shown by unit.
 */
export function publicStandingOf(
  open: readonly OpenOnDay[],
  overdue: readonly Overdue[],
  today: string,
  isLine: (service: string) => boolean,
): StandingNow {
  return standing(open, overdue, today, isLine)
}

function standing(
  open: readonly OpenOnDay[],
  overdue: readonly Overdue[],
  today: string,
  isLine: (service: string) => boolean,
): StandingNow {
  const now = dayOf(today)
  const openByUnit = cells(
    open.map(({ unitId, service, n }) => ({ key: unitId, service, n })),
    isLine,
  )
  const lateByUnit = cells(
    overdue.map(({ unitId, service, n }) => ({ key: unitId, service, n })),
    isLine,
  )
  const ages = cells(
    open.map(({ day, service, n }) => ({ key: bandOf(now - dayOf(day)), service, n })),
    isLine,
  )
  const units = new Set([...openByUnit.keys(), ...lateByUnit.keys()])
  return {
    open: sum(openByUnit.values()),
    overdue: sum(lateByUnit.values()),
    byAge: AGE_BANDS.map(({ id }) => ({ band: id, n: ages.get(id) ?? 0 })),
    byUnit: new Map(
      [...units].map((unit) => [
        unit,
        { open: openByUnit.get(unit) ?? 0, overdue: lateByUnit.get(unit) ?? 0 },
      ]),
    ),
    isNear: open.some(({ service }) => !isLine(service)),
  }
}

function cells(stock: readonly Stock[], isLine: (service: string) => boolean): Map<string, number> {
  const lines = new Map<string, number>()
  const others = new Map<string, number>()
  for (const { key, service, n } of stock) {
    const side = isLine(service) ? lines : others
    side.set(key, (side.get(key) ?? 0) + n)
  }
  const keys = new Set([...lines.keys(), ...others.keys()])
  return new Map([...keys].map((key) => [key, (lines.get(key) ?? 0) + toNearestFive(others.get(key) ?? 0)]))
}

function sum(numbers: Iterable<number>): number {
  let total = 0
  for (const n of numbers) total += n
  return total
}
