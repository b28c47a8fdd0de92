import { dayOf } from './local-day.ts'

/** One day of a published list: off, or a make-up day that is worked; `name` is that of the holiday, where the list has one. */
export type HolidayDay = { readonly date: string; readonly off: boolean; readonly name: string | null }

/** The official list of one year. It may name days of the December before and of the January after. */
export type HolidayList = {
  readonly year: number
  readonly sources: readonly string[]
  readonly days: readonly HolidayDay[]
}

/** Two entries that say different things of one day. */
export function quarrelIn(days: readonly Pick<HolidayDay, 'date' | 'off'>[]): string | null {
  const standing = new Map<string, boolean>()
  for (const { date, off } of days) {
    if ((standing.get(date) ?? off) !== off) return date
    standing.set(date, off)
  }
  return null
}

/** Each day once, in order. */
export function inOrder(days: readonly HolidayDay[]): HolidayDay[] {
  const byDate = new Map(days.map((day) => [day.date, day]))
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** May a list of this year name this day? */
export function isWithin(year: number, date: string): boolean {
  return date >= `${year - 1}-12-01` && date <= `${year + 1}-01-31`
}

/**
 * Deals days out to the lists of their years. Lists come out in autumn for the year after, and may move days of the
 * December before or the January after: a year of which only December is named gives it to the next, one of which only
 * January is named gives it to the year before, where that year has a list of its own in the same file. `asked` keeps
 * what is its own.
 */
export function dealOut(days: readonly HolidayDay[], asked: number | null = null): Map<number, HolidayDay[]> {
  const years = Map.groupBy(days, ({ date }) => Number(date.slice(0, 4)))
  const months = (year: number) => new Set(years.get(year)?.map(({ date }) => date.slice(5, 7)))
  const holdsOnly = (year: number, month: string) => [...months(year)].every((each) => each === month)
  const lists = new Map<number, HolidayDay[]>()
  for (const [year, own] of years) {
    const isNexts = years.has(year + 1) && holdsOnly(year, '12') && !holdsOnly(year + 1, '12')
    const isLasts = years.has(year - 1) && holdsOnly(year, '01') && [...months(year - 1)].some(isMidYear)
    const list = year === asked ? year : isNexts ? year + 1 : isLasts ? year - 1 : year
    lists.set(list, inOrder([...(lists.get(list) ?? []), ...own]))
  }
  return lists
}

function isMidYear(month: string): boolean {
  return month !== '01' && month !== '12'
}

/** A holiday of a list: its spans of days off, its make-up days. */
export type Holiday = {
  readonly name: string | null
  readonly off: readonly (readonly [first: string, last: string])[]
  readonly worked: readonly string[]
}

/** The days of a list by holiday, in the order of their first days; days without a name go to the holiday nearest to them. */
export function holidaysOf(days: readonly HolidayDay[]): Holiday[] {
  const named = inOrder(days).map((day) => ({ ...day, name: day.name ?? nearestName(days, day.date) }))
  const holidays = [...Map.groupBy(named, ({ name }) => name)].map(([name, own]) => ({
    name,
    off: spansOf(own.filter(({ off }) => off).map(({ date }) => date)),
    worked: own.filter(({ off }) => !off).map(({ date }) => date),
  }))
  return holidays.sort((a, b) => (firstOf(a) < firstOf(b) ? -1 : 1))
}

function firstOf({ off, worked }: Holiday): string {
  return off[0]?.[0] ?? worked[0] ?? ''
}

function nearestName(days: readonly HolidayDay[], date: string): string | null {
  const distance = (day: HolidayDay) => Math.abs(dayOf(day.date) - dayOf(date))
  const named = days.filter(({ name }) => name !== null).sort((a, b) => distance(a) - distance(b))
  return named[0]?.name ?? null
}

function spansOf(dates: readonly string[]): [string, string][] {
  const spans: [string, string][] = []
  for (const date of dates) {
    const last = spans.at(-1)
    if (last && dayOf(date) === dayOf(last[1]) + 1) last[1] = date
    else spans.push([date, date])
  }
  return spans
}
