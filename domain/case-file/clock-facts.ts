import type { ClockFact } from '../clock/fact.ts'
import type { RegimeClock, RegimeSituation } from '../town/regime.ts'
import { isTriggeredBy } from '../town/regime-trigger.ts'
import { OpenPauses } from './clock-pauses.ts'
import { startOf } from './clock-start.ts'
import type { CaseEvent, EventType } from './event.ts'
import type { Round } from './round.ts'

/** What a regime asks beside the events themselves. */
export type FactContext = Pick<RegimeSituation, 'firstUnit' | 'residence'> & {
  /** Was this clock still in time at this instant? A restart may depend on it (政府信息公开条例 30). */
  readonly wasInTime: (clock: string, at: number) => boolean
  /** The beginning of a local date (UTC ms). */
  readonly startOfDate: (date: string) => number
  /** Whose time it is: windows of residents run from the day on which the answer reached them. */
  readonly holder: string
}

/** Without an answer, these end every clock. */
const ENDS: readonly EventType[] = ['withdrawn', 'given-up', 'settled', 'merged', 'joined', 'review-begun']

/**
 * The facts of one clock in one round, in time order; empty when it never started. A pause whose end is known, as that
 * of a public notice, resumes at an instant that may be still to come. What runs when the round ends, ends with it.
 * Which events start, stop, pause and restart it is the regime's; the arithmetic is `readClock`'s.
 */
export function factsOf(clock: RegimeClock, round: Round, context: FactContext): ClockFact[] {
  const start = startOf(clock, round, context)
  if (start === undefined) return []
  const facts: ClockFact[] = [{ type: 'start', at: start.at }]
  const pauses = new OpenPauses(clock)
  for (const { event } of round.steps.slice(round.steps.indexOf(start.step))) {
    facts.push(...pauses.endedBy(event.at))
    if (stops(clock, event, event === start.step.event)) return [...facts, { type: 'stop', at: event.at }]
    if (event !== start.step.event) facts.push(...factsOfEvent(clock, event, context, facts, pauses))
  }
  if (round.end) return [...facts, ...pauses.endedBy(round.end.at), { type: 'stop', at: round.end.at }]
  return [...facts, ...pauses.endedBy(Number.POSITIVE_INFINITY)]
}

/** What starts a clock may end it at once: an answer on the spot is contact and help in one. */
function stops(clock: RegimeClock, event: CaseEvent, isStart: boolean): boolean {
  return isTriggeredBy(clock.stopsOn, event) || (!isStart && endsEvery(event))
}

function endsEvery(event: CaseEvent): boolean {
  return ENDS.includes(event.type) && !(event.type === 'review-begun' && event.data.stays)
}

function factsOfEvent(
  clock: RegimeClock,
  event: CaseEvent,
  context: FactContext,
  facts: readonly ClockFact[],
  pauses: OpenPauses,
): ClockFact[] {
  const { at } = event
  if (event.type === 'extended') {
    const { count, unit } = event.data
    return event.data.clock === clock.clock ? [{ type: 'extend', at, count, unit }] : []
  }
  const resumed = pauses.closedBy(event)
  if (isTriggeredBy(clock.restartsOn, event) && mayRestart(clock, event, context, facts))
    return [{ type: 'restart', at }, ...pauses.again(at)]
  return [...resumed, ...pauses.openedBy(event)]
}

function mayRestart(
  clock: RegimeClock,
  event: CaseEvent,
  context: FactContext,
  facts: readonly ClockFact[],
): boolean {
  if (clock.restartsWhile === undefined) return true
  return !facts.some((fact) => fact.type === 'restart') && context.wasInTime(clock.restartsWhile, event.at)
}
