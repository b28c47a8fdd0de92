import type { Words } from '../locale.ts'

/** A deadline as a mail may name it: which case file, which clock, which day. `dueAt` is UTC ms. */
export type DigestDue = {
  readonly reference: string
  readonly title: Words
  readonly dueOn: string
  readonly dueAt: number
}

type Sorted<Due> = {
  readonly late: readonly Due[]
  readonly today: readonly Due[]
  readonly thisWeek: readonly Due[]
}

/** Numbers of a unit for whoever leads it. */
export type DigestUnit = {
  readonly name: Words
  readonly late: number
  readonly thisWeek: number
  readonly notTaken: number
}

/** What a member of staff should look at today. */
export type Digest = Sorted<DigestDue> & {
  /** The open case files that came first. */
  readonly longest: readonly { readonly reference: string; readonly receivedOn: string }[]
  readonly units: readonly DigestUnit[]
}

/** Sorts deadlines into those that have passed, those of today, and those until the end of the week; others are left out. */
export function sortDues<Due extends DigestDue>(
  dues: readonly Due[],
  { now, today, weekEnds }: { now: number; today: string; weekEnds: string },
): Sorted<Due> {
  const open = dues.filter(({ dueAt }) => dueAt > now)
  return {
    late: dues.filter(({ dueAt }) => dueAt <= now),
    today: open.filter(({ dueOn }) => dueOn <= today),
    thisWeek: open.filter(({ dueOn }) => dueOn > today && dueOn <= weekEnds),
  }
}
