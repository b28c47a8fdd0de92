import { dateOf, dayOf, weekdayOf } from '../clock/local-day.ts'
import { dayAt } from '../clock/zone.ts'
import type { Mapping } from './mapping.ts'
import { type Anomaly, planRequest, type ReplayPlan, type SourceRequest } from './plan-request.ts'

const WEEK_MS = 7 * 86_400_000

/**
 * Plans a whole file, in the order of opening times. A number that stands twice with the same content is one request; with
 * other content the second is filed under a number of its own, since nothing says which of the two is right.
 */
export function planRequests(
  sources: readonly SourceRequest[],
  mapping: Mapping,
  zone: string,
): { plans: ReplayPlan[]; anomalies: Anomaly[] } {
  const seen = new Map<string, string[]>()
  const plans: ReplayPlan[] = []
  const anomalies: Anomaly[] = []
  for (const source of sources) {
    const { key, anomaly } = keyOf(source, mapping, seen)
    if (anomaly) anomalies.push(anomaly)
    if (key === null) continue
    const planned = planRequest(source, key, mapping, zone)
    anomalies.push(...planned.anomalies)
    if (planned.plan) plans.push(planned.plan)
  }
  plans.sort((a, b) => a.openedAt - b.openedAt || a.line - b.line)
  return { plans, anomalies }
}

/**
 * How far (ms, whole weeks) all times are to be moved so that the newest request falls into the week, Monday to Sunday of
 * the zone, in which `date` (`YYYY-MM-DD`) lies.
 */
export function weeksTo(plans: readonly ReplayPlan[], date: string, zone: string): number {
  const newest = plans.reduce((latest, { openedAt }) => Math.max(latest, openedAt), Number.NEGATIVE_INFINITY)
  if (newest === Number.NEGATIVE_INFINITY) return 0
  return ((mondayOf(dayOf(date)) - mondayOf(dayAt(zone, newest))) / 7) * WEEK_MS
}

/** The same plan, all of it earlier or later by `ms`. */
export function moved(plan: ReplayPlan, ms: number): ReplayPlan {
  return {
    ...plan,
    openedAt: plan.openedAt + ms,
    steps: plan.steps.map(({ act, at }) => ({ act, at: at + ms })),
  }
}

/** Is it a local date `YYYY-MM-DD`? */
export function isLocalDate(text: string): boolean {
  try {
    return dateOf(dayOf(text)) === text
  } catch {
    return false
  }
}

type Keyed = { key: string | null; anomaly: Anomaly | null }

function keyOf(source: SourceRequest, mapping: Mapping, seen: Map<string, string[]>): Keyed {
  const { line, number } = source
  const field = mapping.columns.number
  if (number === '')
    return { key: `${mapping.source}:line-${line}`, anomaly: { line, kind: 'no-number', field, value: '' } }
  const content = JSON.stringify({ ...source, line: 0 })
  const before = seen.get(number) ?? []
  if (before.includes(content))
    return { key: null, anomaly: { line, kind: 'same-line-twice', field, value: number } }
  seen.set(number, [...before, content])
  if (before.length === 0) return { key: `${mapping.source}:${number}`, anomaly: null }
  return {
    key: `${mapping.source}:${number}#${before.length + 1}`,
    anomaly: { line, kind: 'number-twice', field, value: number },
  }
}

function mondayOf(day: number): number {
  return day - weekdayOf(day)
}
