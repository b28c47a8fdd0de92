import type { Calendar } from '../clock/calendar.ts'
import { workdaysOf } from '../clock/workdays.ts'
import { dayAt } from '../clock/zone.ts'
import { begin } from './effects/begin.ts'
import type { CaseEvent } from './event.ts'
import { applyEvent } from './fold.ts'
import { isMark } from './marks.ts'
import type { CaseState } from './state.ts'
import { isOpen } from './words.ts'

/** Whose hands a case file, or a share of it, was in. */
export type Holder = { readonly unitId: string | null; readonly partnerId: string | null }

/** `from` and `until` are UTC ms; `until` is null while it is still there. */
export type Custody = Holder & { readonly from: number; readonly until: number | null }

export type LegCustody = Custody & { readonly leg: number }

/** Milliseconds, local days that began, and working days among these. Days of stretches that follow on add up. */
export type HeldTime = { readonly ms: number; readonly days: number; readonly workingDays: number }

/**
 * Who held the case file when, without a gap, from its receipt until nothing more is owed; again from the day on which
 * it came back. Shares of other units lie beside it, in `legCustody`.
 */
export function custodyOf(events: readonly CaseEvent[]): Custody[] {
  const held: Custody[] = []
  for (const { at, holder } of holdings(events)) {
    const last = held.at(-1)
    if (last && last.until === null && holder !== null && isSame(last, holder)) continue
    if (last && last.until === null) held[held.length - 1] = { ...last, until: at }
    if (holder !== null) held.push({ ...holder, from: at, until: null })
  }
  return held.filter(({ from, until }) => until === null || until > from)
}

/** When each unit or partner had a share of it to answer. */
export function legCustody(events: readonly CaseEvent[]): LegCustody[] {
  const legs: LegCustody[] = []
  for (const event of events) {
    if (event.type === 'leg-added') {
      const { leg, unitId, partnerId } = event.data
      legs.push({ leg, unitId, partnerId, from: event.at, until: null })
    }
    const ended =
      event.type === 'leg-answered' || event.type === 'leg-returned' || event.type === 'leg-released'
    const i = ended ? legs.findIndex(({ leg, until }) => leg === event.data.leg && until === null) : -1
    if (i >= 0) legs[i] = { ...legs[i]!, until: event.at }
  }
  return legs
}

/** The stretches of each holder together, in the order in which they first had it. */
export function heldBy(
  stretches: readonly Custody[],
): (Holder & { readonly stretches: readonly Custody[] })[] {
  return [...Map.groupBy(stretches, ({ unitId, partnerId }) => `${unitId}/${partnerId}`).values()].map(
    (own) => ({
      unitId: own[0]!.unitId,
      partnerId: own[0]!.partnerId,
      stretches: own,
    }),
  )
}

/** How long these stretches are as of `now` (UTC ms). */
export function heldTime(stretches: readonly Custody[], calendar: Calendar, now: number): HeldTime {
  const workdays = workdaysOf(calendar)
  let [ms, days, workingDays] = [0, 0, 0]
  for (const { from, until } of stretches) {
    const end = Math.max(from, until ?? now)
    const [first, last] = [dayAt(calendar.timeZone, from), dayAt(calendar.timeZone, end)]
    ms += end - from
    days += last - first
    for (let day = first + 1; day <= last; day += 1) workingDays += workdays.isWorked(day) ? 1 : 0
  }
  return { ms, days, workingDays }
}

type Holding = { readonly at: number; readonly holder: Holder | null }

/** After each event, in time that never runs back, who has it; null when nothing more is owed. */
function holdings(events: readonly CaseEvent[]): Holding[] {
  let [state, latest]: [CaseState | null, number] = [null, 0]
  return events.flatMap((event) => {
    if (state === null && event.type !== 'filed') return []
    state = state === null ? begin(event as Extract<CaseEvent, { type: 'filed' }>) : applyEvent(state, event)
    if (isMark(event)) return []
    latest = Math.max(latest, event.at)
    return [{ at: latest, holder: isOpen(state.stage) ? holderOf(state) : null }]
  })
}

/** Who has it now: the body that reviews, the partner that it was handed to, or the unit. */
export function holderOf({ review, partnerId, unitId }: CaseState): Holder {
  if (review !== null) return { unitId: review.unitId, partnerId: review.partnerId }
  return partnerId === null ? { unitId, partnerId: null } : { unitId: null, partnerId }
}

function isSame(a: Holder, b: Holder): boolean {
  return a.unitId === b.unitId && a.partnerId === b.partnerId
}
