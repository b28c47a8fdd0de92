import { dateOf } from './local-day.ts'
import type { IntervalRow } from './proof.ts'
import type { Matter, WayOfCounting } from './way-of-counting.ts'
import { dayAt, startOfDay } from './zone.ts'

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

/** A stretch of time from one instant to another (UTC ms): running, or paused for a reason. */
type Stretch = { readonly from: number; readonly to: number; readonly reason: string | null }

/** Counts exact time: an hour is 3600 seconds on every day. Paused time is added; days off do not matter. */
export const hours: WayOfCounting = {
  measure: 'minutes',
  extendsIn: ['hours'],

  tally(matter, at) {
    const total = totalOf(matter)
    const used = usedBy(matter, at)
    const dueAt = instantOfUse(matter, total)
    return {
      total: total / MINUTE_MS,
      counted: minutes(used),
      left: Math.max(0, minutes(total - used)),
      dueDay: dueAt === null ? null : dayAt(matter.calendar.timeZone, dueAt),
      dueAt,
      missedFrom: dueAt === null ? null : dueAt + 1,
      provisional: false,
    }
  },

  rows(matter, at) {
    const end = instantOfUse(matter, totalOf(matter)) ?? at
    const rows: IntervalRow[] = []
    let used = 0
    for (const stretch of stretchesOf(matter, end)) {
      for (const { from, to, reason } of byLocalDay(stretch, matter.calendar.timeZone)) {
        if (reason === null) used += to - from
        rows.push(rowOf(matter.calendar.timeZone, { from, to, reason }, minutes(used)))
      }
    }
    return rows
  },

  instantOfShare: (matter, share) => instantOfUse(matter, Math.round(totalOf(matter) * share)),
}

function totalOf({ rule, course }: Matter): number {
  return course.extensions.reduce((sum, { count }) => sum + count, rule.period.count) * HOUR_MS
}

/** The instant at which `used` ms of running time have passed; null where an open pause stands before it. */
function instantOfUse({ course }: Matter, used: number): number | null {
  let instant = course.origin + used
  for (const { from, to } of course.paused) {
    if (from >= instant) break
    instant += to - from
  }
  return course.openPause && course.openPause.at < instant ? null : instant
}

function usedBy(matter: Matter, at: number): number {
  return stretchesOf(matter, at).reduce(
    (sum, { from, to, reason }) => (reason === null ? sum + to - from : sum),
    0,
  )
}

function stretchesOf({ course }: Matter, end: number): Stretch[] {
  const stretches: Stretch[] = []
  const open = course.openPause
    ? [{ from: course.openPause.at, to: Number.POSITIVE_INFINITY, reason: course.openPause.reason }]
    : []
  let from = course.origin
  for (const pause of [...course.paused, ...open]) {
    stretches.push({ from, to: pause.from, reason: null }, pause)
    from = pause.to
  }
  stretches.push({ from, to: end, reason: null })
  return stretches.map((it) => ({ ...it, to: Math.min(it.to, end) })).filter((it) => it.from < it.to)
}

function byLocalDay({ from, to, reason }: Stretch, zone: string): Stretch[] {
  const parts: Stretch[] = []
  for (let at = from; at < to; ) {
    const next = Math.min(to, startOfDay(zone, dayAt(zone, at) + 1))
    parts.push({ from: at, to: next, reason })
    at = next
  }
  return parts
}

function rowOf(zone: string, { from, to, reason }: Stretch, used: number): IntervalRow {
  const row = { kind: 'interval', date: dateOf(dayAt(zone, from)), from, to } as const
  return reason === null
    ? { ...row, counted: used, why: null }
    : { ...row, counted: null, why: 'paused', reason }
}

function minutes(ms: number): number {
  return Math.floor(ms / MINUTE_MS)
}
