import type { Visit } from '#domain/case-file/state-parts.ts'

type Tried = Pick<Visit, 'on' | 'result' | 'unannounced'>

/**
 * The days that a slip for the door says (local dates): `on`, when nobody was met, and `next`, when we come again. On the
 * day of a try that found nobody it is that day; before and after it, the slip is taken along to the visit that is planned.
 * An unannounced visit is never named ahead.
 */
export function slipDays(
  visits: readonly Tried[],
  today: string,
): { readonly on: string; readonly next: string | null } {
  const planned = visits.find(({ result }) => result === null) ?? null
  const tried = visits.findLast(({ result }) => result !== null && result !== 'done')
  const isTakenAlong = planned !== null && (tried === undefined || tried.on < today || planned.on <= today)
  const on = isTakenAlong ? planned.on : (tried?.on ?? today)
  const next = planned && planned.on > on && !planned.unannounced ? planned.on : null
  return { on, next }
}
