import { begin } from './effects/begin.ts'
import type { CaseEvent } from './event.ts'
import { applyEvent } from './fold.ts'
import type { CaseState } from './state.ts'

/**
 * A filing, and each return to the work after an answer, begins a round: clocks that ended stay as they ended, and what
 * still ran ends with its round. `end` is the event that began the next one.
 */
export type Round = {
  readonly number: number
  readonly steps: readonly Step[]
  readonly end: CaseEvent | null
}

export type Step = { readonly event: CaseEvent; readonly state: CaseState }

/** Is the answer undone by it: reopened by the person, or sent back by the body that reviewed it? */
export function isReturned(event: CaseEvent): boolean {
  return event.type === 'reopened' || (event.type === 'review-decided' && event.data.result === 'sent-back')
}

/** Splits a history into rounds, each event with the state after it. */
export function roundsOf(events: readonly CaseEvent[]): Round[] {
  const rounds: { number: number; steps: Step[]; end: CaseEvent | null }[] = []
  let state: CaseState | null = null
  for (const event of events) {
    state = state === null ? begin(event as Extract<CaseEvent, { type: 'filed' }>) : applyEvent(state, event)
    if (event.type === 'filed' || isReturned(event)) {
      const before = rounds.at(-1)
      if (before) before.end = event
      rounds.push({ number: rounds.length, steps: [], end: null })
    }
    rounds.at(-1)?.steps.push({ event, state })
  }
  return rounds
}
