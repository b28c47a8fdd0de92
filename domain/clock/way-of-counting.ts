import type { Calendar } from './calendar.ts'
import type { Course } from './course.ts'
import type { ClockRow } from './proof.ts'
import type { CountingRule } from './rule.ts'

/** How far a clock has come at a moment, in days or minutes. */
export type Tally = {
  /** Period plus all extensions. */
  readonly total: number
  readonly counted: number
  readonly left: number
  /** Number of the local day of the due end; null while an open pause stands before it. */
  readonly dueDay: number | null
  /** Days: the local midnight at which the due date has passed. Hours: the due instant itself. */
  readonly dueAt: number | null
  /** The first instant at which a stop is too late. */
  readonly missedFrom: number | null
  /** The due date hangs on a year whose official list is not in. */
  readonly provisional: boolean
}

/** What a way of counting works on. */
export type Matter = { readonly rule: CountingRule; readonly course: Course; readonly calendar: Calendar }

/** One way of counting time. `at` is `now` or the instant of the stop; instants are UTC ms. */
export type WayOfCounting = {
  readonly measure: 'days' | 'minutes'
  tally(matter: Matter, at: number): Tally
  /** The rows of the proof, to the due end, or to `at` where there is none. */
  rows(matter: Matter, at: number): ClockRow[]
  /** When this share (0 to 1) of the period is reached; null while an open pause stands before it. */
  instantOfShare(matter: Matter, share: number): number | null
}
