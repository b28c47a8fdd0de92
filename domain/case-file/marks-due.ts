import type { RegimeClock } from '../town/regime.ts'
import { nextCheck } from './clock-checks.ts'
import type { ClockBook, ClockOnFile } from './clock-on-file.ts'
import { clocksOnFile } from './clocks-on-file.ts'
import type { CaseEvent, NewEvent } from './event.ts'
import { roundsOf } from './round.ts'
import type { PetitionRoute } from './words.ts'

type Mark = NewEvent & { readonly at: number }

const BY_SWEEP = { kind: 'system', job: 'sweep' } as const

/**
 * What the clocks of a case file have to show by `now` (UTC ms) and do not yet: warnings at the shares of their
 * periods, breaches, what the ladder says past the breach, and clocks that start by themselves because another was
 * missed. Each carries the instant at which it came true, so a sweep that comes late marks the same as one that comes at
 * once. Marks that are there are not made again; one mark may lead to the next.
 */
export function marksDue(
  book: ClockBook,
  regimes: readonly string[],
  events: readonly CaseEvent[],
  now: number,
): Mark[] {
  const due: Mark[] = []
  for (;;) {
    const history = [...events, ...due.map((mark, i) => asEvent(mark, events.length + i + 1, now))]
    const clocks = clocksOnFile(book, regimes, history, now)
    const marks = clocks.flatMap((clock) => marksOf(clock, book, history, now)).sort((a, b) => a.at - b.at)
    // One instant at a time, and what a breach starts right after it: as a sweep that is never late would have done.
    const started = startDue(book, regimes, history, clocks)
    const fresh = started.length > 0 ? started : marks.filter(({ at }) => at === marks[0]?.at)
    if (fresh.length === 0) return due
    due.push(...fresh)
  }
}

function marksOf(clock: ClockOnFile, book: ClockBook, events: readonly CaseEvent[], now: number): Mark[] {
  const { due, breachAt, late } = nextCheck(clock, book.calendar, events, now)
  const identity = { clock: clock.clock, ...(clock.subject !== '' && { subject: clock.subject }) }
  const warnings = due.map(
    ({ share, at }): Mark => ({ type: 'clock-warned', at, data: { ...identity, share } }),
  )
  const rungs = late.map(
    ({ share, at }): Mark => ({ type: 'clock-escalated', at, data: { ...identity, share } }),
  )
  if (breachAt === null) return [...warnings, ...rungs]
  const breach = { ...identity, dueAt: clock.reading.dueAt! }
  return [...warnings, { type: 'clock-breached', at: breachAt, data: breach }]
}

/**
 * A clock that starts by itself in this round, as of the last day on which the missed one could have been kept: if
 * nobody accepts by day 15, the 60 days of 信访工作条例 34 run from day 15.
 */
function startDue(
  book: ClockBook,
  regimes: readonly string[],
  events: readonly CaseEvent[],
  clocks: readonly ClockOnFile[],
): Mark[] {
  const round = roundsOf(events).at(-1)
  const breached =
    round?.steps.flatMap(({ event }) => (event.type === 'clock-breached' ? [event.data] : [])) ?? []
  if (!round) return []
  const missedAll = [...breached, ...silences(clocks, round.number)]
  if (missedAll.length === 0) return []
  const isRunning = (id: string) => clocks.some(({ clock, round: n }) => clock === id && n === round.number)
  const route = round.steps.at(-1)?.state.route ?? null
  for (const named of regimes.flatMap((id) => book.regimes.get(id)?.clocks ?? [])) {
    const { clock, startsAfterMissed } = named
    const missed = missedAll.find((breach) => startsAfterMissed.includes(breach.clock))
    if (!missed || isRunning(clock) || isElsewhere(named, route) || !book.clockRules.has(clock)) continue
    return [{ type: 'clock-started', at: missed.dueAt - 1, data: { clock, because: missed.clock } }]
  }
  return []
}

/** Is the petition led to another procedure than the clock is for (信访工作条例 31)? One without a route yet is not. */
function isElsewhere({ when }: RegimeClock, route: PetitionRoute | null): boolean {
  return when?.route !== undefined && route !== null && route !== when.route
}

/** Clocks of other bodies that ran out without a word; no breach of ours is marked. */
function silences(clocks: readonly ClockOnFile[], round: number): { clock: string; dueAt: number }[] {
  return clocks
    .filter(
      (one) => one.round === round && one.rule.holder === 'outside-body' && one.reading.stoppedAt === null,
    )
    .flatMap(({ clock, reading: { state, dueAt } }) =>
      state === 'missed' && dueAt !== null ? [{ clock, dueAt }] : [],
    )
}

function asEvent({ type, data, at }: Mark, number: number, now: number): CaseEvent {
  return { number, type, at, recordedAt: now, by: BY_SWEEP, data } as CaseEvent
}
