import { mayStart, type RegimeClock, type RegimeSituation } from '../town/regime.ts'
import { isTriggeredBy } from '../town/regime-trigger.ts'
import type { FactContext } from './clock-facts.ts'
import type { CaseEvent, EventType } from './event.ts'
import { isReturned, type Round, type Step } from './round.ts'

type Start = { readonly step: Step; readonly at: number }

/** Where a clock starts in a round, and as of when (UTC ms); undefined when it never does. */
export function startOf(clock: RegimeClock, { steps }: Round, context: FactContext): Start | undefined {
  let waiting: Step | undefined
  for (const step of steps) {
    const { event } = step
    if (isStartedBySweep(clock, event)) return { step, at: event.at }
    const isStart = starts(clock, event)
    const isLate = waiting !== undefined && namesRoute(clock, event)
    if (!isStart && !isLate) continue
    const fits = mayStart(clock, situationAt(step, context))
    if (fits && isStart) return { step, at: startInstant(event, context) }
    if (fits && waiting) return { step, at: waiting.event.at }
    if (isStart) waiting ??= step
  }
  return undefined
}

function situationAt({ state }: Step, { firstUnit, residence }: FactContext): RegimeSituation {
  const { route, urgency, rights } = state
  return { route, urgency, rights, firstUnit, residence }
}

/** The 60 days count from acceptance, also where the petition is put on route 31(6) only later (信访工作条例 34). */
function namesRoute(clock: RegimeClock, event: CaseEvent): boolean {
  return clock.when?.route !== undefined && event.type === 'classified'
}

/** A resident's window opens on the day on which the answer was received, which may lie before its entry. */
function startInstant(event: CaseEvent, { holder, startOfDate }: FactContext): number {
  const isReceipt = event.type === 'delivered' && holder !== 'authority'
  return isReceipt ? Math.min(event.at, startOfDate(event.data.receivedOn)) : event.at
}

function isStartedBySweep(clock: RegimeClock, event: CaseEvent): boolean {
  return event.type === 'clock-started' && event.data.clock === clock.clock
}

/**
 * A reopened case file is to be taken up and answered again: it triggers what filing and acceptance trigger. One that
 * was sent back by a review is accepted already.
 */
function starts(clock: RegimeClock, event: CaseEvent): boolean {
  if (isTriggeredBy(clock.startsOn, event)) return true
  if (!isReturned(event)) return false
  const triggers: readonly EventType[] = event.type === 'reopened' ? ['filed', 'accepted'] : ['accepted']
  return triggers.some((type) => isTriggeredBy(clock.startsOn, { type }))
}
