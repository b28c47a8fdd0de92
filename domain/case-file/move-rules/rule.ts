import type { Procedure } from '../procedure.ts'
import type { CaseState } from '../state.ts'
import type { Leg } from '../state-parts.ts'
import type { Stage } from '../words.ts'

/** At which stages a move may be made, and what else may hold it back: a code that says why not. */
export type MoveRule = {
  readonly stages: readonly Stage[]
  readonly unless?: (state: CaseState, procedure: Procedure) => string | null
}

export const BEFORE_DECISION: readonly Stage[] = ['filed', 'accepted', 'working', 'waiting']
/** Until somebody works on it, a case file may be sent on, and the sending be objected to. */
export const IN_TRANSFER: readonly Stage[] = ['filed', 'accepted']
export const IN_WORK: readonly Stage[] = ['accepted', 'working', 'waiting']
export const UNDECIDED: readonly Stage[] = [...BEFORE_DECISION, 'noticed']
export const IN_REVIEW: readonly Stage[] = ['in-first-review', 'in-final-review']
export const ANSWERED: readonly Stage[] = ['delivered', 'closed', 'final']
export const ALIVE: readonly Stage[] = [...UNDECIDED, 'decided', 'delivered', ...IN_REVIEW]
/** Ended otherwise than by an answer. */
export const ENDED: readonly Stage[] = [
  'declined',
  'withdrawn',
  'given-up',
  'settled',
  'merged',
  'taken-to-review',
]

export function transferObjected(state: CaseState): string | null {
  return state.transfer?.objected ? 'transfer-objected' : null
}

export function openLegs({ legs }: CaseState): string | null {
  return legs.some(isUnanswered) ? 'legs-open' : null
}

/** Open, or given back as somebody else's: the lead has to ask elsewhere or go on without it, and say so. */
export function isUnanswered({ state }: Leg): boolean {
  return state === 'open' || state === 'returned'
}

/** Is the notice still up, or an objection to it not examined yet? */
export function noticeHolds({ notice, objections }: CaseState, { now }: Procedure): string | null {
  if (objections.some((objection) => objection.result === null)) return 'objection-open'
  return notice !== null && now < notice.endsAt ? 'notice-running' : null
}

export function firstReason(...reasons: readonly (string | null)[]): string | null {
  return reasons.find((reason) => reason !== null) ?? null
}
