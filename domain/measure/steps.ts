import { begin } from '../case-file/effects/begin.ts'
import type { CaseEvent, CaseEventOf } from '../case-file/event.ts'
import { applyEvent } from '../case-file/fold.ts'
import type { CaseState } from '../case-file/state.ts'
import type { Span } from './duration.ts'

/** One event with the states before and after it; there is none before the first. */
export type Step = { readonly event: CaseEvent; readonly before: CaseState | null; readonly after: CaseState }

/** A history as steps, in its order. */
export function stepsOf(events: readonly CaseEvent[]): Step[] {
  let state: CaseState | null = null
  return events.map((event) => {
    const before: CaseState | null = state
    const after = before === null ? begin(event as CaseEventOf<'filed'>) : applyEvent(before, event)
    state = after
    return { event, before, after }
  })
}

/** When the case file waited for the resident: from the question to whatever ended the waiting. */
export function waitingSpans(steps: readonly Step[]): Span[] {
  const spans: Span[] = []
  let since: number | null = null
  for (const { event, after } of steps) {
    if (after.stage === 'waiting') since ??= event.at
    else if (since !== null) {
      spans.push({ from: since, to: event.at })
      since = null
    }
  }
  return spans
}
