import type { Slice } from '#db/queries/figure.ts'
import type { ManagerQuery, Period } from '#domain/measure/manager-figures.ts'
import { isMonth, monthAfter, monthAt, monthsFrom } from '#domain/measure/month.ts'
import type { Town } from '#domain/town/town.ts'

const MOST_MONTHS = 36

/** What a manager looks at, as the address says it. */
export type RawManagerQuery = Readonly<
  Record<'from' | 'to' | 'unit' | 'service' | 'area', string | undefined>
>

/** Reads the address; what is not known falls back to this month and to everything. Of months the wrong way round the later one is the last; at most three years. */
export function managerQuery(
  town: Town,
  units: readonly string[],
  now: number,
  raw: RawManagerQuery,
): ManagerQuery {
  const thisMonth = monthAt(town.settings.zone, now)
  const last = monthOr(raw.to, monthOr(raw.from, thisMonth))
  const [from, to] = [monthOr(raw.from, last), last].sort() as [string, string]
  const earliest = monthAfter(to, 1 - MOST_MONTHS)
  return {
    from: [from, earliest].sort().at(-1)!,
    to,
    unit: raw.unit !== undefined && units.includes(raw.unit) ? raw.unit : null,
    service: raw.service !== undefined && town.services.has(raw.service) ? raw.service : null,
    area: raw.area !== undefined && town.areas.has(raw.area) ? raw.area : null,
  }
}

/** The same number of months right before. */
export function periodBefore({ from, to }: Period): Period {
  const length = monthsFrom(from, to).length
  return { from: monthAfter(from, -length), to: monthAfter(from, -1) }
}

/** The query as the database narrows by it, within the units that may be seen. */
export function sliceOf({ unit, service, area }: ManagerQuery, units: readonly string[], town: Town): Slice {
  const all = units.length === town.units.size
  return {
    unitIds: unit !== null ? [unit] : all ? undefined : units,
    service: service ?? undefined,
    areaId: area ?? undefined,
  }
}

function monthOr(text: string | undefined, other: string): string {
  return text !== undefined && isMonth(text) ? text : other
}
