import type { ClockFact } from '../clock/fact.ts'
import { isTriggeredBy, mayStart, type RegimeClock, type RegimeSituation } from '../town/regime.ts'
import type { CaseEvent } from './event.ts'
import { applyEvent, begin, type CaseState } from './fold.ts'

/** What a regime asks beside the events themselves. */
export type FactContext = {
  readonly firstUnit: RegimeSituation['firstUnit']
  /** Was this clock still in time at this instant? A restart may depend on it (政府信息公开条例 30). */
  readonly wasInTime: (clock: string, at: number) => boolean
}

/** A filing, and each reopening after it, begins a round of its own: clocks that ended stay as they ended. */
export type Round = { readonly number: number; readonly steps: readonly Step[] }
export type Step = { readonly event: CaseEvent; readonly state: CaseState }

/** Splits a history into rounds, each event with the state after it. */
export function roundsOf(events: readonly CaseEvent[]): Round[] {
  const rounds: { number: number; steps: Step[] }[] = []
  let state: CaseState | null = null
  for (const event of events) {
    state = state === null ? begin(event as Extract<CaseEvent, { type: 'filed' }>) : applyEvent(state, event)
    if (event.type === 'filed' || event.type === 'reopened') rounds.push({ number: rounds.length, steps: [] })
    rounds.at(-1)?.steps.push({ event, state })
  }
  return rounds
}

/**
 * The facts of one clock in one round, in time order; empty when it never started.
 * Which events start, stop, pause and restart it is the regime's; the arithmetic is `readClock`'s.
 */
export function factsOf(clock: RegimeClock, round: Round, context: FactContext): ClockFact[] {
  const start = startOf(clock, round, context)
  if (start === null) return []
  const facts: ClockFact[] = [{ type: 'start', at: start }]
  for (const { event } of round.steps) {
    const fact = event.at >= start ? factOfEvent(clock, event, context, facts) : null
    if (fact) facts.push(fact)
    if (fact?.type === 'stop') break
  }
  return facts
}

function startOf(clock: RegimeClock, round: Round, { firstUnit }: FactContext): number | null {
  const first = round.steps.find(
    ({ event, state: { route, urgency } }) =>
      isStartedBySweep(clock, event) ||
      (starts(clock, event) && mayStart(clock, { route, urgency, firstUnit })),
  )
  return first?.event.at ?? null
}

function isStartedBySweep(clock: RegimeClock, event: CaseEvent): boolean {
  return event.type === 'clock-started' && event.data.clock === clock.clock
}

/** A reopened case file is to be taken up and answered again: it triggers what filing and acceptance trigger. */
function starts(clock: RegimeClock, event: CaseEvent): boolean {
  if (event.type === 'reopened')
    return isTriggeredBy(clock.startsOn, 'filed') || isTriggeredBy(clock.startsOn, 'accepted')
  return isTriggeredBy(clock.startsOn, event.type)
}

function factOfEvent(
  clock: RegimeClock,
  event: CaseEvent,
  context: FactContext,
  facts: readonly ClockFact[],
): ClockFact | null {
  const { at } = event
  if (event.type === 'extended') {
    return event.data.clock === clock.clock
      ? { type: 'extend', at, count: event.data.count, unit: event.data.unit }
      : null
  }
  if (event.type === 'withdrawn' || isTriggeredBy(clock.stopsOn, event.type)) return { type: 'stop', at }
  const pause = clock.pausesOn.find((candidate) => isTriggeredBy([candidate.event], event.type))
  if (pause) return { type: 'pause', at, reason: pause.reason }
  if (isTriggeredBy(clock.restartsOn, event.type) && mayRestart(clock, event, context, facts))
    return { type: 'restart', at }
  if (isTriggeredBy(clock.resumesOn, event.type)) return { type: 'resume', at }
  return null
}

function mayRestart(
  clock: RegimeClock,
  event: CaseEvent,
  context: FactContext,
  facts: readonly ClockFact[],
): boolean {
  if (facts.some((fact) => fact.type === 'restart')) return false
  return clock.restartsWhile === undefined || context.wasInTime(clock.restartsWhile, event.at)
}
