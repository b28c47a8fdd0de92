import { dayOf } from '../clock/local-day.ts'

/** Somebody's days away, as local dates from the first to the last, and who stands in. */
export type Absence = {
  readonly staffId: string
  readonly deputyId: string
  readonly fromDay: string
  readonly toDay: string
}

/** An absence is at most this many days long; a longer one is a change of who works here. */
export const LONGEST_ABSENCE = 366

export type AbsenceProblem =
  | { readonly field: 'from' | 'to' | 'deputy'; readonly code: 'required' | 'not-a-date' }
  | { readonly field: 'to'; readonly code: 'ends-before' | 'too-long' | 'is-over' | 'overlaps' }
  | { readonly field: 'deputy'; readonly code: 'yourself' | 'not-a-worker-here' | 'deputy-away' }

/** What is wrong with the days of an absence, its dates being dates; null where they stand. `today` is a local date. */
export function daysProblem(
  { fromDay, toDay, staffId }: Omit<Absence, 'deputyId'>,
  others: readonly Absence[],
  today: string,
): Extract<AbsenceProblem, { field: 'to' }>['code'] | null {
  if (toDay < fromDay) return 'ends-before'
  if (toDay < today) return 'is-over'
  if (dayOf(toDay) - dayOf(fromDay) >= LONGEST_ABSENCE) return 'too-long'
  return others.some((other) => other.staffId === staffId && touches(other, { fromDay, toDay }))
    ? 'overlaps'
    : null
}

/** Does an absence touch these days? */
export function touches(
  absence: Pick<Absence, 'fromDay' | 'toDay'>,
  days: Pick<Absence, 'fromDay' | 'toDay'>,
): boolean {
  return absence.fromDay <= days.toDay && absence.toDay >= days.fromDay
}
