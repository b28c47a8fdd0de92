import { isFirstContact } from '../town/regime-trigger.ts'
import { ANSWER_EFFECTS } from './effects/answer.ts'
import { begin } from './effects/begin.ts'
import type { Effect, Effects } from './effects/effect.ts'
import { INTAKE_EFFECTS } from './effects/intake.ts'
import { LINK_EFFECTS } from './effects/link.ts'
import { OVERVIEW_EFFECTS } from './effects/overview.ts'
import { REVIEW_EFFECTS } from './effects/review.ts'
import { SUMMARY_EFFECTS } from './effects/summary.ts'
import { WORK_EFFECTS } from './effects/work.ts'
import { type CaseEvent, type EventType, isAuthority } from './event.ts'
import type { CaseState } from './state.ts'

/** What each event changes, complete by type. */
const EFFECTS: Effects<EventType> = {
  ...INTAKE_EFFECTS,
  ...WORK_EFFECTS,
  ...ANSWER_EFFECTS,
  ...REVIEW_EFFECTS,
  ...LINK_EFFECTS,
  ...SUMMARY_EFFECTS,
  ...OVERVIEW_EFFECTS,
}

/** Folds the whole history. Throws a RangeError when it does not begin with `filed`. */
export function foldCaseFile(events: readonly CaseEvent[]): CaseState {
  const [first, ...rest] = events
  if (first?.type !== 'filed') throw new RangeError('a case file begins with filed')
  return rest.reduce(applyEvent, begin(first))
}

/** The state after one more event. */
export function applyEvent(state: CaseState, event: CaseEvent): CaseState {
  // The table pairs each type with its own effect; TypeScript cannot follow that pairing through an index.
  const effect = EFFECTS[event.type] as Effect<EventType>
  return { ...state, ...contact(state, event), ...effect(state, event), number: event.number }
}

function contact(state: CaseState, event: CaseEvent): Partial<CaseState> {
  const byAuthority = isAuthority(event.by) && isFirstContact(event.type)
  return state.firstContactAt === null && byAuthority ? { firstContactAt: event.at } : {}
}
