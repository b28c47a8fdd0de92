import { type DayPlan, DayWalk, planDays, walkTo } from './day-walk.ts'
import { dateOf } from './local-day.ts'
import type { DayRow } from './proof.ts'
import type { CountingRule } from './rule.ts'
import { dayAfter } from './skipped-days.ts'
import type { WayOfCounting } from './way-of-counting.ts'
import type { Workdays } from './workdays.ts'
import { dayAt, startOfDay } from './zone.ts'

/** Float noise of a share times a count. */
const EPSILON = 1e-9

/** Counts local days of the calendar's zone: calendar-days, working-days and months. */
export const days: WayOfCounting = {
  measure: 'days',

  tally(matter, at) {
    const plan = planDays(matter)
    const zone = matter.calendar.timeZone
    const { dueDay, provisional } = endOf(plan, matter.rule)
    const counted = countThrough(plan, dayAt(zone, at))
    const dueAt = dueDay === null ? null : startOfDay(zone, dueDay + 1)
    const left = Math.max(0, plan.total - counted)
    return { total: plan.total, counted, left, dueDay, dueAt, missedFrom: dueAt, provisional }
  },

  rows(matter, at) {
    const plan = planDays(matter)
    const last = endOf(plan, matter.rule).dueDay ?? dayAt(matter.calendar.timeZone, at)
    const rows = plan.firstDay > plan.originDay ? [zeroRow(plan)] : []
    const walk = new DayWalk(plan)
    while (walk.day < last) {
      const isOver = walk.counted >= plan.total
      walk.next()
      rows.push(isOver ? rowOf(plan.workdays, walk.day, 'roll-forward') : rowOfStep(plan, walk))
    }
    return rows
  },

  instantOfShare(matter, share) {
    const plan = planDays(matter)
    const zone = matter.calendar.timeZone
    const walk = new DayWalk(plan)
    if (!walkTo(walk, plan, Math.ceil(plan.total * share - EPSILON))) return null
    const day = share < 1 ? walk.day : rolled(matter.rule, plan, walk.day).day
    return Math.max(matter.course.origin, startOfDay(zone, day))
  },
}

function endOf(plan: DayPlan, rule: CountingRule): { dueDay: number | null; provisional: boolean } {
  const walk = new DayWalk(plan)
  if (!walkTo(walk, plan, plan.total)) return { dueDay: null, provisional: walk.provisional }
  const { day, provisional } = rolled(rule, plan, walk.day)
  return { dueDay: day, provisional: walk.provisional || provisional }
}

function rolled(
  rule: CountingRule,
  { workdays, skipped }: DayPlan,
  last: number,
): { day: number; provisional: boolean } {
  if (rule.ifLastDayOff === 'keep') return { day: last, provisional: false }
  let day = last
  let provisional = !workdays.isPublished(day)
  while (!workdays.isWorked(day)) {
    day = dayAfter(skipped, day)
    provisional ||= !workdays.isPublished(day)
  }
  return { day, provisional }
}

function countThrough(plan: DayPlan, last: number): number {
  const walk = new DayWalk(plan)
  while (walk.day < last) walk.next()
  return walk.counted
}

function zeroRow(plan: DayPlan): DayRow {
  return rowOf(plan.workdays, plan.originDay, 'day-zero')
}

function rowOfStep({ workdays }: DayPlan, walk: DayWalk): DayRow {
  if (walk.verdict === 'counted') return { ...rowOf(workdays, walk.day, null), counted: walk.counted }
  if (walk.verdict === 'paused') return { ...rowOf(workdays, walk.day, 'paused'), reason: walk.reason }
  return rowOf(workdays, walk.day, workdays.isHoliday(walk.day) ? 'holiday' : 'weekend')
}

function rowOf(workdays: Workdays, day: number, why: DayRow['why']): DayRow {
  const off = !workdays.isWorked(day)
  const holiday = workdays.holiday(day)
  const row: DayRow = {
    kind: 'day',
    date: dateOf(day),
    counted: null,
    why,
    off,
    makeUp: workdays.isMakeUp(day),
  }
  return holiday ? { ...row, holiday } : row
}
