import { wayOfCounting } from './counting.ts'
import { type ClockInput, startedCourse } from './read-clock.ts'

/** A share of the period (1 is the due date itself) and the instant (UTC ms) from which to warn of it. */
export type ClockWarning = { readonly share: number; readonly at: number }

/**
 * When to warn, in time order: at the start of the day on which each share of `warnAt` is reached and of the due
 * date; for hours, at the instants themselves. What an open pause or a stop keeps from being reached is left out.
 */
export function warningInstants(input: ClockInput, warnAt: readonly number[]): ClockWarning[] {
  const { rule, calendar, facts, now } = input
  const course = startedCourse(rule, facts, now)
  const way = wayOfCounting(rule.period.unit)
  return [...warnAt, 1].flatMap((share) => {
    const at = way.instantOfShare({ rule, course, calendar }, share)
    return at === null || (course.stoppedAt !== null && at > course.stoppedAt) ? [] : [{ share, at }]
  })
}
