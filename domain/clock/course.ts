import type { ClockFact } from './fact.ts'
import type { ClockSpan, CountingRule } from './rule.ts'

export type PausedSpan = { readonly from: number; readonly to: number; readonly reason: string }

/** The facts of a clock folded: where the count begins, what it leaves out, how long it may run, where it stopped. */
export type Course = {
  /** Instant of the first start. */
  readonly begunAt: number
  /** Instant of the start, or of the last restart. */
  readonly origin: number
  readonly paused: readonly PausedSpan[]
  readonly openPause: { readonly at: number; readonly reason: string } | null
  readonly extensions: readonly ClockSpan[]
  readonly stoppedAt: number | null
}

type Draft = {
  begunAt: number
  origin: number
  paused: PausedSpan[]
  openPause: Course['openPause']
  extensions: ClockSpan[]
  stoppedAt: number | null
}

/**
 * Folds the facts that are known at `now` (UTC ms); later ones are left out. A pause for a reason that the rule does
 * not stop for, a pause inside a pause, a second start and whatever follows the stop change nothing. A restart ends
 * a pause. Undefined when nothing has started.
 */
export function courseOf(rule: CountingRule, facts: readonly ClockFact[], now: number): Course | undefined {
  let draft: Draft | undefined
  for (const fact of inTimeOrder(facts)) {
    if (fact.at > now || draft?.stoppedAt != null) break
    if (draft) apply(draft, fact, rule)
    else if (fact.type === 'start') draft = begunAt(fact.at)
  }
  return draft
}

function apply(draft: Draft, fact: ClockFact, rule: CountingRule): void {
  if (fact.type === 'pause') {
    if (!draft.openPause && stopsFor(rule, fact.reason))
      draft.openPause = { at: fact.at, reason: fact.reason }
  } else if (fact.type === 'resume') {
    if (draft.openPause)
      draft.paused.push({ from: draft.openPause.at, to: fact.at, reason: draft.openPause.reason })
    draft.openPause = null
  } else if (fact.type === 'restart') Object.assign(draft, { ...begunAt(fact.at), begunAt: draft.begunAt })
  else if (fact.type === 'extend') draft.extensions.push({ count: fact.count, unit: fact.unit })
  else if (fact.type === 'stop') draft.stoppedAt = fact.at
}

function begunAt(origin: number): Draft {
  return { begunAt: origin, origin, paused: [], openPause: null, extensions: [], stoppedAt: null }
}

function stopsFor(rule: CountingRule, reason: string): boolean {
  return rule.stopsFor.some((stop) => stop.reason === reason)
}

function inTimeOrder(facts: readonly ClockFact[]): readonly ClockFact[] {
  for (let i = 1; i < facts.length; i += 1) {
    if (facts[i]!.at < facts[i - 1]!.at) return facts.toSorted((a, b) => a.at - b.at)
  }
  return facts
}
