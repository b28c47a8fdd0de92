/** What one person has to do, as counts of open case files; nobody handles where `staffId` is null. */
export type Load = {
  readonly staffId: string | null
  readonly open: number
  readonly dueThisWeek: number
  readonly overdue: number
  readonly waiting: number
  /** Estimated minutes of work in what is open, by the mix of services. */
  readonly minutes: number
}

/** What one person can do this week: working minutes of the calendar on the days on which they are here. */
export type LoadOfPerson = Load & {
  readonly staffId: string
  readonly capacity: number
  readonly isAway: boolean
}

type Counted = Omit<Load, 'minutes'>
type CountedService = Omit<Counted, 'staffId'> & {
  readonly handlerId: string | null
  readonly service: string
}

/** Adds up each person's case files. `minutesOf` is the estimate for one case file of a service. */
export function loadsOf(counts: readonly CountedService[], minutesOf: (service: string) => number): Load[] {
  const loads = new Map<string | null, Load>()
  for (const { handlerId, service, ...count } of counts) {
    const before = loads.get(handlerId) ?? { ...EMPTY, staffId: handlerId }
    loads.set(handlerId, added(before, count, count.open * minutesOf(service)))
  }
  return [...loads.values()]
}

export const EMPTY: Omit<Load, 'staffId'> = { open: 0, dueThisWeek: 0, overdue: 0, waiting: 0, minutes: 0 }

/** The work for each minute that there is; endless where somebody has work and no time. */
export function loadShare({ minutes, capacity }: Pick<LoadOfPerson, 'minutes' | 'capacity'>): number {
  return minutes === 0 ? 0 : minutes / Math.max(capacity, 1)
}

/** The most loaded first; whoever is away after everybody who is here. */
export function byLoad(a: LoadOfPerson, b: LoadOfPerson): number {
  return Number(a.isAway) - Number(b.isAway) || loadShare(b) - loadShare(a) || b.open - a.open
}

/** Who could take the next case file: the one with the least work for the time they have, among those who are here. */
export function whoNext(people: readonly LoadOfPerson[]): LoadOfPerson | null {
  const here = people.filter(({ isAway, capacity }) => !isAway && capacity > 0)
  return here.toSorted((a, b) => loadShare(a) - loadShare(b) || a.open - b.open)[0] ?? null
}

function added(load: Load, count: Omit<Counted, 'staffId'>, minutes: number): Load {
  return {
    staffId: load.staffId,
    open: load.open + count.open,
    dueThisWeek: load.dueThisWeek + count.dueThisWeek,
    overdue: load.overdue + count.overdue,
    waiting: load.waiting + count.waiting,
    minutes: load.minutes + minutes,
  }
}
