import { calendarThen } from '../clock/calendar-history.ts'
import type { ClockFact } from '../clock/fact.ts'
import { readClock } from '../clock/read-clock.ts'
import type { ClockRule } from '../clock/rule.ts'
import { lateSharesOf, rungsOf } from '../town/escalation.ts'
import type { RegimeClock } from '../town/regime.ts'
import { isTriggeredBy } from '../town/regime-trigger.ts'
import { type FactContext, factsOf } from './clock-facts.ts'
import { type ClockBook, type ClockOnFile, clockKey } from './clock-on-file.ts'
import { historiesBySubject, ruleOfSubject, unitOfSubject } from './clock-subject.ts'
import type { CaseEvent } from './event.ts'
import { isMark } from './marks.ts'
import { type Round, roundsOf } from './round.ts'

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
  return new CaseClocks(book, regimes, events, presentOf(events, now)).all()
}

type ReviewBody = { readonly unitId: string | null; readonly partnerId: string | null }

type Named = { readonly clock: RegimeClock; readonly regime: string; readonly rule: ClockRule }

class CaseClocks {
  readonly #book: ClockBook
  readonly #clocks: readonly Named[]
  readonly #rounds: readonly Round[]
  readonly #filed: CaseEvent | undefined
  readonly #now: number

  constructor(book: ClockBook, regimes: readonly string[], events: readonly CaseEvent[], now: number) {
    this.#book = book
    this.#clocks = namedClocks(book, [...regimes, ...book.commonRegimes])
    this.#rounds = roundsOf(events)
    this.#filed = events[0]
    this.#now = now
  }

  all(): ClockOnFile[] {
    const found: ClockOnFile[] = []
    const keys = new Set<string>()
    for (const round of this.#rounds) {
      for (const named of this.#clocks.filter(({ clock }) => clock.each === undefined)) {
        this.#add(found, keys, this.#clockOnFile(named, round, ''))
      }
    }
    for (const named of this.#clocks) {
      const { each } = named.clock
      if (each === undefined) continue
      for (const [subject, history] of historiesBySubject(each, this.#rounds)) {
        const rule = ruleOfSubject(named.rule, each, history)
        const clock = this.#clockOnFile({ ...named, rule }, history, subject)
        const unitId = unitOfSubject(each, history)
        this.#add(found, keys, clock && unitId !== null ? { ...clock, unitId } : clock)
      }
    }
    return found
  }

  #add(found: ClockOnFile[], keys: Set<string>, clock: ClockOnFile | null): void {
    if (clock === null || keys.has(clockKey(clock))) return
    keys.add(clockKey(clock))
    found.push(clock)
  }

  #clockOnFile({ clock, regime, rule: named }: Named, round: Round, subject: string): ClockOnFile | null {
    const facts = factsOf(clock, round, this.#context(round, named))
    if (facts.length === 0) return null
    const reviewing = reviewBegunBy(clock, round)
    const rule = reviewing?.partnerId ? { ...named, holder: 'outside-body' as const } : named
    const stop = stopOf(round, facts)
    const calendar = stop ? calendarThen(this.#book, stop.recordedAt) : this.#book.calendar
    return {
      clock: clock.clock,
      regime,
      round: round.number,
      subject,
      rule,
      facts,
      calendar,
      reading: readClock({ rule, calendar, facts, now: this.#now }),
      unitId: reviewing?.unitId ?? unitAnswering(round, facts),
      residentPromise: clock.residentPromise,
      lateShares: lateSharesOf(rungsOf(this.#book.escalations, rule)),
    }
  }

  #context(round: Round, rule: ClockRule): FactContext {
    const filed = this.#filed?.type === 'filed' ? this.#filed.data : null
    const firstUnit = filed?.unitId ?? ''
    return {
      firstUnit: { id: firstUnit, petitionOffice: this.#book.isPetitionOffice(firstUnit) },
      residence: this.#book.residenceOf(filed?.areaId ?? null),
      startOfDate: this.#book.startOfDate,
      holder: rule.holder,
      wasInTime: (id, at) => this.#wasInTime(id, round, at),
    }
  }

  #wasInTime(id: string, round: Round, at: number): boolean {
    const named = this.#clocks.find(({ clock }) => clock.clock === id)
    if (!named) return false
    const { clock, rule } = named
    const facts = factsOf(clock, round, { ...this.#context(round, rule), wasInTime: () => false })
    const calendar = calendarThen(this.#book, at)
    return facts.length > 0 && readClock({ rule, calendar, facts, now: at }).state !== 'missed'
  }
}

function namedClocks({ regimes, clockRules }: ClockBook, ids: readonly string[]): Named[] {
  return ids.flatMap((regime) =>
    (regimes.get(regime)?.clocks ?? []).flatMap((clock) => {
      const rule = clockRules.get(clock.clock)
      return rule ? [{ clock, regime, rule }] : []
    }),
  )
}

/** The event that stopped a clock; undefined while it runs. */
function stopOf(round: Round, facts: readonly ClockFact[]): CaseEvent | undefined {
  const stop = facts.findLast((fact) => fact.type === 'stop')
  if (!stop) return undefined
  const last = round.steps.findLast(({ event }) => event.at === stop.at && !isMark(event))?.event
  return last ?? (round.end?.at === stop.at ? round.end : undefined)
}

/** The review whose asking started a clock: its body answers for the time, in the hall or outside of it. */
function reviewBegunBy({ startsOn }: RegimeClock, { steps }: Round): ReviewBody | null {
  for (const { event } of steps) {
    if (event.type === 'review-asked' && isTriggeredBy(startsOn, event)) return event.data
  }
  return null
}

/** The unit that held the case file when the clock stopped, or holds it now. */
function unitAnswering(round: Round, facts: readonly ClockFact[]): string {
  const stop = facts.findLast((fact) => fact.type === 'stop')
  const steps = stop ? round.steps.filter(({ event }) => event.at <= stop.at && !isMark(event)) : round.steps
  return steps.at(-1)?.state.unitId ?? ''
}
