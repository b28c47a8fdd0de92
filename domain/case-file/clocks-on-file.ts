import type { Calendar } from '../clock/calendar.ts'
import type { ClockFact } from '../clock/fact.ts'
import { type ClockReading, readClock } from '../clock/read-clock.ts'
import type { ClockRule } from '../clock/rule.ts'
import type { Regime, RegimeClock } from '../town/regime.ts'
import { type FactContext, factsOf, type Round, roundsOf } from './clock-facts.ts'
import type { CaseEvent } from './event.ts'
import { isMark } from './marks.ts'

/** The part of a town that clocks on a case file are read by. */
export type ClockBook = {
  readonly calendar: Calendar
  readonly clockRules: ReadonlyMap<string, ClockRule>
  readonly regimes: ReadonlyMap<string, Regime>
  readonly isPetitionOffice: (unitId: string) => boolean
}

/** One clock of a case file: its rule, what happened to it, and what it says at `now`. */
export type ClockOnFile = {
  readonly clock: string
  readonly regime: string
  readonly round: number
  readonly rule: ClockRule
  readonly facts: readonly ClockFact[]
  readonly reading: ClockReading
  readonly unitId: string
  readonly residentPromise: boolean
}

/**
 * The present of a case file (UTC ms): `now`, but never before what has happened on it. A computer's time may be set
 * back, and another instance's may be behind.
 */
export function presentOf(events: readonly CaseEvent[], now: number): number {
  return events.reduce((latest, event) => Math.max(latest, event.at), now)
}

/**
 * All clocks of a case file as they stand at `now` (UTC ms), in the order of the regimes. A clock that two regimes
 * name runs once.
 */
export function clocksOnFile(
  book: ClockBook,
  regimes: readonly string[],
  events: readonly CaseEvent[],
  now: number,
): ClockOnFile[] {
  const clocks = regimes.flatMap(
    (id) => book.regimes.get(id)?.clocks.map((clock) => ({ clock, regime: id })) ?? [],
  )
  const present = presentOf(events, now)
  const firstUnit = events[0]?.type === 'filed' ? events[0].data.unitId : ''
  const found: ClockOnFile[] = []
  for (const round of roundsOf(events)) {
    const context: FactContext = {
      firstUnit: { id: firstUnit, petitionOffice: book.isPetitionOffice(firstUnit) },
      wasInTime: (id, at) =>
        wasInTime(
          book,
          clocks.map(({ clock }) => clock),
          id,
          round,
          context,
          at,
        ),
    }
    for (const { clock, regime } of clocks) {
      if (found.some((other) => other.clock === clock.clock && other.round === round.number)) continue
      const one = clockOnFile(book, clock, regime, round, context, present)
      if (one) found.push(one)
    }
  }
  return found
}

function clockOnFile(
  book: ClockBook,
  clock: RegimeClock,
  regime: string,
  round: Round,
  context: FactContext,
  now: number,
): ClockOnFile | null {
  const rule = book.clockRules.get(clock.clock)
  const facts = rule ? factsOf(clock, round, context) : []
  if (!rule || facts.length === 0) return null
  const reading = readClock({ rule, calendar: book.calendar, facts, now })
  const unitId = unitAnswering(round, facts)
  return {
    clock: clock.clock,
    regime,
    round: round.number,
    rule,
    facts,
    reading,
    unitId,
    residentPromise: clock.residentPromise,
  }
}

/** The unit that held the case file when the clock stopped, or holds it now. */
function unitAnswering(round: Round, facts: readonly ClockFact[]): string {
  const stop = facts.findLast((fact) => fact.type === 'stop')
  const steps = stop ? round.steps.filter(({ event }) => event.at <= stop.at && !isMark(event)) : round.steps
  return steps.at(-1)?.state.unitId ?? ''
}

function wasInTime(
  book: ClockBook,
  clocks: readonly RegimeClock[],
  id: string,
  round: Round,
  context: FactContext,
  at: number,
): boolean {
  const clock = clocks.find((candidate) => candidate.clock === id)
  const rule = book.clockRules.get(id)
  if (!clock || !rule) return false
  const facts = factsOf(clock, round, { ...context, wasInTime: () => false })
  return facts.length > 0 && readClock({ rule, calendar: book.calendar, facts, now: at }).state !== 'missed'
}
