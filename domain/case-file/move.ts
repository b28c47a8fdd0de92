import { DECISION_RULES } from './move-rules/decision.ts'
import { INTAKE_RULES } from './move-rules/intake.ts'
import { LINK_RULES } from './move-rules/link.ts'
import { OVERSIGHT_RULES } from './move-rules/oversight.ts'
import { RESIDENT_RULES } from './move-rules/resident.ts'
import { REVIEW_RULES } from './move-rules/review.ts'
import type { MoveRule } from './move-rules/rule.ts'
import { SPEECH_RULES } from './move-rules/speech.ts'
import { SUMMARY_RULES } from './move-rules/summary.ts'
import { WORK_RULES } from './move-rules/work.ts'
import type { Procedure } from './procedure.ts'
import type { CaseState } from './state.ts'

const RULES = {
  ...INTAKE_RULES,
  ...WORK_RULES,
  ...SPEECH_RULES,
  ...DECISION_RULES,
  ...REVIEW_RULES,
  ...LINK_RULES,
  ...OVERSIGHT_RULES,
  ...RESIDENT_RULES,
  ...SUMMARY_RULES,
}

/** An act on a case file that exists already. `file` makes one and has no stage before it. */
export type Move = keyof typeof RULES

/** The table (stage × move), complete by type. Sources: domain.md; 信访工作条例 22–24, 31–36. */
export const MOVE_TABLE: Readonly<Record<Move, MoveRule>> = RULES

export const MOVES = Object.keys(RULES) as readonly Move[]

/**
 * Why a move cannot be made in this state, under the procedure of its service and at the moment that the procedure
 * was read for; null when it can.
 */
export function whyNot(move: Move, state: CaseState, procedure: Procedure): string | null {
  const rule = MOVE_TABLE[move]
  if (!rule.stages.includes(state.stage)) return 'wrong-stage'
  return rule.unless?.(state, procedure) ?? null
}
