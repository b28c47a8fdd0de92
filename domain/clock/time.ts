import { dateOf } from './local-day.ts'
import type { IntervalRow } from './proof.ts'
import { planTime, type TimePlan, TimeWalk, walkToUse } from './time-walk.ts'
import type { WayOfCounting } from './way-of-counting.ts'
import { dayAt } from './zone.ts'

const MINUTE_MS = 60_000

/** Counts exact time: hours and working-hours. */
export const time: WayOfCounting = {
  measure: 'minutes',

  tally(matter, at) {
    const plan = planTime(matter)
    const walk = new TimeWalk(plan)
    const dueAt = walkToUse(walk, plan.total)
    const used = usedBy(plan, at)
    return {
      total: plan.total / MINUTE_MS,
      counted: minutes(used),
      left: Math.max(0, minutes(plan.total - used)),
      dueDay: dueAt === null ? null : dayAt(matter.calendar.timeZone, dueAt),
      dueAt,
      missedFrom: dueAt === null ? null : dueAt + 1,
      provisional: walk.provisional,
    }
  },

  rows(matter, at) {
    const plan = planTime(matter)
    const end = walkToUse(new TimeWalk(plan), plan.total) ?? at
    const rows: IntervalRow[] = []
    const walk = new TimeWalk(plan)
    for (walk.next(); walk.from < end; walk.next()) {
      rows.push(rowOf(walk, plan, Math.min(walk.to, end)))
      if (walk.isHeld) break
    }
    return rows
  },

  instantOfShare(matter, share) {
    const plan = planTime(matter)
    return walkToUse(new TimeWalk(plan), Math.round(plan.total * share))
  },
}

/** Ms used up at an instant; nothing is after an open pause began. */
function usedBy(plan: TimePlan, at: number): number {
  const walk = new TimeWalk(plan)
  while (walk.to < at) {
    walk.next()
    if (walk.isHeld) return walk.used
  }
  return walk.reason === null ? walk.used - Math.min(walk.to - at, walk.to - walk.from) : walk.used
}

function rowOf({ day, from, to, used, reason }: TimeWalk, { workdays }: TimePlan, end: number): IntervalRow {
  const row = { kind: 'interval', date: dateOf(day), from, to: end, makeUp: workdays.isMakeUp(day) } as const
  return reason === null
    ? { ...row, counted: minutes(used - (to - end)), why: null }
    : { ...row, counted: null, why: 'paused', reason }
}

function minutes(ms: number): number {
  return Math.floor(ms / MINUTE_MS)
}
